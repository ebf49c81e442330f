import { cleanup } from '@testing-library/preact'
import { afterEach, beforeAll } from 'vitest'
import { activate } from '../language/i18n'

beforeAll(() => activate('en'))
afterEach(cleanup)
