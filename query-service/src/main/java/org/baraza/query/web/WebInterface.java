package org.baraza.query.web;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.baraza.query.access.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the web interface, and gives every answer of the API its validator.
///
/// Files under `/assets/` carry a hash in their names and are kept for a year; everything else is asked for again each
/// time and answered with 304 when it is the same. Validators are weak, so that answers can be compressed, and are made
/// of the whole answer: one changes with everything that is joined into a view.
@Configuration(proxyBeanMethods = false)
class WebInterface implements WebMvcConfigurer {
    private static final String STATIC = "classpath:/static/";

    /// Where a frame of the interface comes back to from the issuer; the only page that may stand in a frame.
    static final String QUIETLY = "/signed-in-quietly";

    private final Gate gate;

    private final BoundedBody bound;

    WebInterface(Gate gate, BoundedBody bound) {
        this.gate = gate;
        this.bound = bound;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
        registry.addInterceptor(bound);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(STATIC + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler(
                        "/", "/platforms", "/platforms/**", "/found", "/me", "/me/**", "/parts", "/signed-in")
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new Always("index.html"));
        registry.addResourceHandler(QUIETLY)
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new Always("signed-in-quietly.html"));
    }

    /// The interface finds its own way from the address; each of its addresses is answered with the same page.
    private static final class Always extends PathResourceResolver {
        private final Resource page;

        Always(String page) {
            this.page = new ClassPathResource("static/" + page);
        }

        @Override
        protected @Nullable Resource getResource(String path, Resource location) {
            return page.exists() ? page : null;
        }
    }

    @Bean
    FilterRegistrationBean<Filter> validators() {
        var validators = new ShallowEtagHeaderFilter();
        validators.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<Filter>(validators);
        registration.setUrlPatterns(List.of("/api/*", "/config.json"));
        return registration;
    }

    /// Answers may depend on who asks and change at any time: whoever keeps one asks again before using it.
    @Bean
    FilterRegistrationBean<Filter> cacheControl() {
        Filter control = (request, response, chain) -> {
            if (response instanceof jakarta.servlet.http.HttpServletResponse http) {
                http.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                http.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
            }
            chain.doFilter(request, response);
        };
        var registration = new FilterRegistrationBean<>(control);
        registration.setName("cacheControl");
        registration.setUrlPatterns(List.of("/api/*", "/config.json"));
        return registration;
    }
}
