package org.baraza.query.http;

/// An RFC 9457 problem document.
///
/// @param type a URN that names the problem
/// @param kept what was kept of the request
/// @param todo what to do now
/// @param instance the address asked for
public record ProblemDocument(
        String type, String title, int status, String detail, String kept, String todo, String instance) {}
