package org.liantu.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Headers of every answer: no sniffing of types, and what a browser's page of another origin may
 * read (CORS, without credentials). Answers preflight requests itself.
 *
 * @param origins that may read; {@code *} is any
 */
record HeaderFilter(List<String> origins) implements Filter {

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) from;
        HttpServletResponse response = (HttpServletResponse) to;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        String origin = request.getHeader("Origin");
        if (origin != null) allow(origin, response);
        boolean preflight =
                origin != null
                        && request.getMethod().equals("OPTIONS")
                        && request.getHeader("Access-Control-Request-Method") != null;
        if (preflight) response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        else chain.doFilter(request, response);
    }

    private void allow(String origin, HttpServletResponse response) {
        boolean any = origins.contains("*");
        if (!any) response.addHeader("Vary", "Origin");
        if (!any && !origins.contains(origin)) return;
        response.setHeader("Access-Control-Allow-Origin", any ? "*" : origin);
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Content-Type, If-None-Match, If-Modified-Since, Mcp-Session-Id,"
                        + " Mcp-Protocol-Version");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Content-Location, ETag, Link, Liantu-Data-Version, Mcp-Session-Id");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
