package org.baraza.governance.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.baraza.governance.http.Problems;
import org.baraza.record.ledger.ContentRef;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Reads a request's body once, up to a bound, so that it can be fingerprinted before it is understood.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class BoundedBody extends OncePerRequestFilter {
    /// In bytes. Charters and long texts fit.
    static final int LARGEST = 1024 * 1024;

    /// A file as evidence: a telephone's picture fits, and far more than one goes through a message of the topic.
    static final int LARGEST_EVIDENCE = 5 * 1024 * 1024;

    /// A list of fifty thousand members, with their names.
    static final int LARGEST_LIST = 8 * 1024 * 1024;

    private static final Pattern EVIDENCE = Pattern.compile("/platforms/[^/]+/evidence");
    private static final Pattern LIST = Pattern.compile("/platforms/[^/]+/member-import(/trial)?");

    private final Problems problems;

    BoundedBody(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isEvidence = EVIDENCE.matcher(request.getRequestURI()).matches();
        var isList = LIST.matcher(request.getRequestURI()).matches();
        var largest = isEvidence ? LARGEST_EVIDENCE : isList ? LARGEST_LIST : LARGEST;
        if (!isEvidence && namesNoType(request)) {
            problems.write(response, Problems.ofStatus(415));
            return;
        }
        if (request.getContentLengthLong() > largest) {
            problems.write(response, tooLarge(largest));
            return;
        }
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            problems.write(response, tooLarge(largest));
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    /// A pattern is no type, and what is neither is no type either: the framework takes both for its
    /// own failure. Files are refused by the rule of their kind.
    private static boolean namesNoType(HttpServletRequest request) {
        var named = request.getContentType();
        if (named == null) {
            return false;
        }
        try {
            return !MediaType.parseMediaType(named).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return true;
        }
    }

    private static Problems.Problem tooLarge(int largest) {
        return new Problems.Problem(
                413,
                "body-too-large",
                "The request is larger than " + largest + " bytes.",
                "Nothing was recorded.",
                largest == LARGEST ? "Shorten the text, or divide it." : "Make the file smaller, or divide it.");
    }

    /// Method, path, seat and body, as one hash: the same key must come with the same one. The seat
    /// belongs to it because a person may hold several, and what is done in one of them is not done
    /// in another.
    static String fingerprint(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, ReadBody.class);
        if (read == null) {
            throw new IllegalStateException("the body filter stands before every act");
        }
        var act =
                request.getMethod() + " " + request.getRequestURI() + "\n" + request.getHeader(Gate.SEAT_HEADER) + "\n";
        return ContentRef.hash(act.getBytes(StandardCharsets.UTF_8), read.body);
    }

    private static final class ReadBody extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is in memory already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
