package org.baraza.local.european;

/// The body whose decisions are recorded, with the two officers who record them, each with a token of their own.
///
/// @param secretary proposes for the house, and enters the numbers
/// @param chair admits, calls votes, signs the numbers, certifies and declares
record House(Officer secretary, Officer chair) {}
