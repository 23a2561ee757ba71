package org.plumbline.infrastructure;

/// The ways to have infrastructure.
enum Mode {
    EMBEDDED {
        @Override
        Supply supply() {
            return new EmbeddedSupply();
        }
    },
    CONTAINERS {
        @Override
        Supply supply() {
            return new ContainerSupply();
        }
    };

    private static final String PROPERTY = "infrastructure";

    abstract Supply supply();

    /// The one that the system property `infrastructure` names.
    static Mode chosen() {
        return of(System.getProperty(PROPERTY, "embedded"));
    }

    static Mode of(String name) {
        return switch (name) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            default ->
                    throw new IllegalArgumentException(
                            "-Dinfrastructure="
                                    + name
                                    + ": there are only embedded and containers");
        };
    }
}
