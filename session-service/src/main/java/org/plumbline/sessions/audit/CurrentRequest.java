package org.plumbline.sessions.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/// The request that the thread answers.
final class CurrentRequest {

    private CurrentRequest() {}

    /// Method and route, such as `GET /api/v1/clinics/{clinic}/sessions/{id}`: the address as it
    /// came has ids in it.
    ///
    /// @throws IllegalStateException outside of a request
    static String route() {
        RequestAttributes attributes = RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = ((ServletRequestAttributes) attributes).getRequest();
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (route == null) {
            throw new IllegalStateException("a request without a route");
        }
        return request.getMethod() + " " + route;
    }
}
