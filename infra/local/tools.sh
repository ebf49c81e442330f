# What ./baraza and ./check need on a machine: found where it is, installed where that is possible, asked for otherwise.
# Sourced, not run.

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# The directory of a JDK 25: $JAVA_HOME if it is one, else one installed where Linux distributions put them.
jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [[ -x "$candidate/bin/javac" ]] && grep -qs '^JAVA_VERSION="25' "$candidate/release"; then
      echo "$candidate"
      return
    fi
  done
  fail 'Baraza needs JDK 25: install it (for example the package temurin-25-jdk) or let JAVA_HOME name it.'
}

need_maven() {
  command -v mvn >/dev/null || fail 'Baraza is built with Maven 3.8.7 or later: install the package maven.'
}

need_node() {
  local version
  command -v npm >/dev/null || fail 'The web interface is built with Node 20.19 or later and npm: install them.'
  version="$(node --version)"
  if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
    fail "The web interface is built with Node 20.19 or later; this is ${version#v}."
  fi
}

# The browser tests drive Debian's Chromium. Only root may install it.
need_chromium() {
  if [[ -x /usr/bin/chromium ]]; then
    return
  fi
  if [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    echo 'Installing Chromium for the browser tests (113 MB)'
    if apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1; then
      return
    fi
    fail 'Chromium could not be installed: install the package chromium, then run this again.'
  fi
  fail 'The browser tests need Chromium at /usr/bin/chromium: install the package chromium.'
}
