package org.plumbline.sessions.pages.frame;

import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.sessions.problem.Problem;
import org.springframework.web.servlet.ModelAndView;

/// Answers that any page may give.
public final class Pages {

    private Pages() {}

    /// Says why not, and nothing else.
    public static ModelAndView problem(Problem problem, HttpServletResponse response) {
        return PageProblems.problem(problem, response);
    }
}
