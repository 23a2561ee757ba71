package org.plumbline.sessions.pages.frame;

import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.sessions.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What goes wrong behind a page, as a page. Messages can repeat what was entered and are not
/// logged; where it happened cannot.
@ControllerAdvice(basePackages = "org.plumbline.sessions.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView away(RuntimeException failure, HttpServletResponse response) {
        return noted(failure, Problem.unavailable(), response);
    }

    @ExceptionHandler
    ModelAndView unexpected(RuntimeException failure, HttpServletResponse response) {
        Problem problem =
                new Problem(
                        500,
                        "internal",
                        "A fault of ours",
                        "It has been noted; trying again may help.");
        return noted(failure, problem, response);
    }

    private static ModelAndView noted(
            RuntimeException failure, Problem problem, HttpServletResponse response) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "A page failed: {} at {}",
                failure.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
        return problem(problem, response);
    }

    /// The page that says why not.
    static ModelAndView problem(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        return new ModelAndView("problem", "problem", problem);
    }
}
