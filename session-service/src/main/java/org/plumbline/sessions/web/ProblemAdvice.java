package org.plumbline.sessions.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What went wrong outside the controllers' own judgement, in the one problem shape.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /// A database that is away, full, read-only or too busy: nothing was acknowledged.
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> notStored(RuntimeException failure) {
        if (isBug(failure)) {
            return unexpected(failure);
        }
        LOG.warn("The database did not take a request: {}", failure.getClass().getSimpleName());
        return Answers.problem(Problem.unavailable());
    }

    private static boolean isBug(RuntimeException failure) {
        return failure instanceof InvalidDataAccessResourceUsageException
                || (failure instanceof NonTransientDataAccessException
                        && !(failure instanceof NonTransientDataAccessResourceException));
    }

    /// A form that ends early or has no boundary, and parameters that are not percent-encoded.
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<byte[]> notReadable(RuntimeException failure) {
        return Answers.problem(Problem.malformed("The form or a parameter is not well-formed."));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unexpected(RuntimeException failure) {
        LOG.error(
                "A request failed: {}",
                failure.getClass().getName(),
                new IllegalStateException(withoutContent(failure)));
        return Answers.problem(
                new Problem(
                        500,
                        "internal",
                        "A fault of ours",
                        "It has been noted; trying again may help."));
    }

    /// Messages can repeat what was sent; where it happened cannot.
    private static String withoutContent(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<byte[]> answer =
                Answers.problem(RequestProblems.of(status.value()), headers);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
