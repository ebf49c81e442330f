package org.baraza.query.platform;

import org.jspecify.annotations.Nullable;

/// @param kind the stakeholder group, such as `farmer-organisation`
/// @param country ISO 3166-1 alpha-2, absent for bodies of several countries
record OrganisationDetails(
        String id, String name, String kind, @Nullable String country) {}
