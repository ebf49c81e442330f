package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The stakeholder group an organisation belongs to.
public enum OrganisationKind {
    FARMER_ORGANISATION,
    COOPERATIVE,
    INDIGENOUS_PEOPLES_ORGANISATION,
    WOMENS_GROUP,
    YOUTH_GROUP,
    ARTISANAL_FISHERS,
    PASTORALISTS,
    AGRICULTURAL_WORKERS,
    CONSUMERS,
    NGO,
    NATIONAL_GOVERNMENT,
    LOCAL_GOVERNMENT,
    BUYER,
    TECHNICAL_ASSISTANCE_PROVIDER,
    FINANCIAL_INSTITUTION,
    DONOR,
    RESEARCH_INSTITUTION,
    MULTILATERAL_AGENCY,
    PUBLIC_BODY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
