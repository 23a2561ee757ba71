package org.plumbline.sessions.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.plumbline.sessions.support.Client.Answer;

/// What every refusal has in common.
final class Refusal {

    private Refusal() {}

    static void isA(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString())
                .isEqualTo("urn:plumbline:problem:" + answer.code());
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    }

    static void isAt(Answer answer, String pointer, String code) {
        isA(answer, 422, code);
        assertThat(answer.faults()).containsExactly(pointer + " " + code);
    }
}
