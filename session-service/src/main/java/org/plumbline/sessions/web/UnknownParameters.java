package org.plumbline.sessions.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// Refuses parameters of an API call that it does not have: `mod=validate` must not become a
/// commit. Methods that look at all parameters themselves are left to it.
final class UnknownParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getQueryString() == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Set<String> allowed = known.computeIfAbsent(method.getMethod(), _ -> names(method));
        if (judgesItself(method) || allowed.containsAll(given(request.getQueryString()))) {
            return true;
        }
        ProblemWriter.write(response, problem(allowed));
        return false;
    }

    private static Set<String> given(String query) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .keySet()
                .stream()
                .map(UnknownParameters::decoded)
                .collect(Collectors.toSet());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            return name;
        }
    }

    private static boolean judgesItself(HandlerMethod method) {
        boolean takesAll =
                Arrays.stream(method.getMethodParameters())
                        .anyMatch(each ->
                                each.hasParameterAnnotation(RequestParam.class)
                                        && Map.class.isAssignableFrom(each.getParameterType()));
        return takesAll || method.getMethod().getAnnotationsByType(Parameter.class).length > 0;
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(RequestParam.class))
                .map(UnknownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        String given = annotation == null ? "" : annotation.name();
        return given.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : given;
    }

    private static Problem problem(Set<String> allowed) {
        String hint = allowed.isEmpty() ? "leave it out" : "one of " + String.join(", ", allowed);
        return Problem.badParameters(
                List.of(new Fault("", "unknown-field", "A parameter is not known here.", hint)));
    }
}
