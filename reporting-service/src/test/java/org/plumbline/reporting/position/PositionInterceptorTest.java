package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.position.PositionToken.Mark;
import org.plumbline.reporting.problem.ProblemWriter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class PositionInterceptorTest {
    private static final String TOKEN = TestStream.token(0, 7, 7);

    private final Published published = new Published();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /// Whatever is asked, nothing answers.
    private final Progress away =
            new Progress() {
                @Override
                public long served() {
                    return 1;
                }

                @Override
                public long newestEpoch() {
                    throw new KafkaException("away");
                }

                @Override
                public Map<TopicPartition, Long> committed(long epoch) {
                    throw new KafkaException("away");
                }

                @Override
                public Map<TopicPartition, Long> ends(String topic) {
                    throw new KafkaException("away");
                }

                @Override
                public Set<TopicPartition> withoutRecords(Map<TopicPartition, Span> spans) {
                    throw new KafkaException("away");
                }

                @Override
                public Map<TopicPartition, Long> projected() {
                    throw new KafkaException("away");
                }
            };

    private final PositionInterceptor interceptor =
            new PositionInterceptor(
                    new PositionWait(
                            published,
                            away,
                            new PositionSettings(Duration.ofMillis(50), Duration.ofMillis(5)),
                            new StreamSettings("outcomes-stream")),
                    new ProblemWriter(JsonMapper.builder().build()));

    @Test
    void a_read_without_a_position_asks_nobody() throws Exception {
        assertThat(interceptor.preHandle(request("GET"), response, this)).isTrue();
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void a_position_matters_to_a_read_only() throws Exception {
        MockHttpServletRequest request = request("HEAD");
        request.addHeader("Outcomes-Position", "nonsense");

        assertThat(interceptor.preHandle(request, response, this)).isTrue();
    }

    @Test
    void a_kafka_that_is_away_is_a_write_not_yet_visible() throws Exception {
        published.add(0, new Mark(7, 7), Map.of());
        MockHttpServletRequest request = request("GET");
        request.addHeader("Outcomes-Position", TOKEN);

        assertThat(interceptor.preHandle(request, response, this)).isFalse();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/api/v1/comparisons");
    }
}
