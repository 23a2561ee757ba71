package org.plumbline.infrastructure;

/// Where tests get their Kafka and PostgreSQL from.
interface Supply {

    Kafka kafka();

    Postgres postgres();
}
