package org.baraza.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.baraza.query.access.Access;
import org.baraza.query.http.Problem.Kind;
import org.baraza.query.http.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Problems met outside controllers: by the server, or by a filter.
@Controller
class Errors implements ErrorController {
    private static final int NOT_FOUND = 404;
    private final Problems problems;

    Errors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    @Access(Access.Level.PUBLIC)
    void error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof AuthenticationServiceException) {
            problems.write(request, response, Kind.UNREACHABLE, "The sign-in cannot be checked now.");
            return;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, status instanceof Integer code ? code : NOT_FOUND);
    }
}
