package org.baraza.governance.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// What the HTTP server itself refuses, before any of our code sees it, is a problem document as well, and no page.
@Configuration(proxyBeanMethods = false)
class ServerErrors {
    /// Stands inside the server's own report, which finds that it has been reported.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServer() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport()));
    }

    private static final class ProblemReport extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var known = HttpStatus.resolve(status) == null ? 500 : status;
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                var body = response.getReporter();
                if (body != null) {
                    body.write(Problems.ofStatus(known).json());
                    response.finishResponse();
                }
            } catch (IOException e) {
                LOG.debug("the client left before it was told of status {}", status, e);
            }
        }
    }
}
