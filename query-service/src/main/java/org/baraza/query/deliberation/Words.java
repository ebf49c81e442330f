package org.baraza.query.deliberation;

import org.jspecify.annotations.Nullable;

/// What somebody wrote.
///
/// @param content where it lives beside the record
/// @param body Markdown; absent when it is withheld
public record Words(String content, @Nullable String body) {}
