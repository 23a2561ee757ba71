package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

final class InfrastructureIT {

    @Test
    void everyCallSharesOneKafka() throws Exception {
        Kafka kafka = Infrastructure.kafka();
        assertThat(Infrastructure.kafka()).isSameAs(kafka);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    @Test
    void everyCallerGetsADatabaseOfItsOwnOnOneServer() throws Exception {
        ConcurrentSkipListSet<String> urls = new ConcurrentSkipListSet<>();
        IntStream.range(0, 6)
                .parallel()
                .forEach(i -> urls.add(Infrastructure.postgres().createDatabase("own").jdbcUrl()));
        assertThat(urls).hasSize(6);
        Database database = Infrastructure.postgres().createDatabase("own");
        try (Connection connection = database.connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void anAcknowledgedCommitIsOnDiskInEveryMode() throws Exception {
        Database database = Infrastructure.postgres().createDatabase("durable");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select string_agg(setting, ' ') from pg_settings
                                where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')
                                """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("on on on on");
        }
    }

    @Test
    void everyCallSharesOneRegistry() throws Exception {
        Registry registry = Infrastructure.registry();
        assertThat(Infrastructure.registry()).isSameAs(registry);
        HttpRequest subjects =
                HttpRequest.newBuilder(registry.url().resolve("v7/subjects")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(subjects, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
        assertThat(List.of("127.0.0.1", "localhost")).contains(registry.url().getHost());
    }
}
