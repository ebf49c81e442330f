package org.baraza.governance.membership;

import org.baraza.governance.access.People;
import org.baraza.governance.acts.Locks;
import org.baraza.record.membership.PersonId;
import org.springframework.stereotype.Component;

/// A seat is given to somebody who is there, and who is not erased while it is given.
@Component
class KnownPersons {
    private final Locks locks;
    private final People people;

    KnownPersons(Locks locks, People people) {
        this.locks = locks;
        this.people = people;
    }

    /// In the act's transaction, before its first write.
    void requireKnown(PersonId person) {
        locks.personStays(person);
        MembershipRule.PERSON_IS_KNOWN.require(people.isKnown(person));
    }
}
