package org.plumbline.infrastructure;

import java.util.List;
import java.util.stream.Stream;

/// What every start of PostgreSQL is given, whatever its directory's files say.
final class PostgresSettings {

    private PostgresSettings() {}

    static List<String> all(int port, int maxConnections) {
        Stream<String> place =
                Stream.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=" + maxConnections);
        Stream<String> common =
                Resource.text("postgresql.conf").lines().filter(line -> line.contains("="));
        return Stream.concat(place, common).toList();
    }
}
