package org.plumbline.faults.journal;

import java.net.http.HttpHeaders;

/// What a client knows after a request.
public sealed interface Reply {

    /// A whole answer was read.
    record Answer(int status, String body, HttpHeaders headers) implements Reply {

        /// The value of a header; empty where it is absent.
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /// The revision that the ETag names.
        long revision() {
            String tag = header("ETag");
            if (!tag.matches("\"\\d+\"")) {
                throw new IllegalStateException("no revision in the ETag " + tag);
            }
            return Long.parseLong(tag.substring(1, tag.length() - 1));
        }

        /// Not now, and when to ask again.
        boolean isLater() {
            return status == 503 && header("Retry-After").matches("\\d+");
        }
    }

    /// No whole answer; whether the request was carried out is unknown.
    record Broken(String because) implements Reply {}
}
