package org.plumbline.sessions.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// What Tomcat refuses before any servlet sees it, as a problem instead of a page. Tomcat makes it
/// by name, hence public.
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        int status = response.getStatus();
        try {
            ProblemWriter.write(response.getResponse(), RequestProblems.of(status));
            response.setStatus(status);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client went away before its answer.");
        }
    }
}
