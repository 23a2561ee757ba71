package org.plumbline.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one platform is made of and where.
///
/// @param root the repository, whose modules have been packaged
/// @param home what this installation keeps
/// @param unpacked where programs that come as archives are unpacked
/// @param detached whether the processes outlive the one that starts them
/// @param demoPassword for new demo accounts; null: a random one
/// @param catalog directory of what networks add to the catalog; null: the home's, if it is there
record Installation(
        Path root,
        Home home,
        Ports ports,
        Path unpacked,
        boolean detached,
        @Nullable String demoPassword,
        @Nullable Path catalog) {

    Installation(
            Path root,
            Home home,
            Ports ports,
            Path unpacked,
            boolean detached,
            @Nullable String demoPassword) {
        this(root, home, ports, unpacked, detached, demoPassword, null);
    }

    /// Directory of what networks add to the catalog; empty where there is none.
    Optional<Path> catalogAdditions() {
        return Optional.ofNullable(catalog)
                .or(() -> Optional.of(home.of(Home.CATALOG)).filter(Files::isDirectory));
    }

    Secrets secrets() {
        return new Secrets(home.of(Home.SECRETS));
    }

    List<DemoAccount> accounts() {
        return new DemoAccounts(home.of(Home.ACCOUNTS)).kept(demoPassword);
    }

    DemoWorld demoWorld() {
        return new DemoWorld(home.of(Home.DEMO));
    }

    /// Where it is written what is true of the demo world.
    Path truth() {
        return home.of(Part.DEMO).resolve("truth.json");
    }

    /// Whether the demo world goes on here, or a process that did so has not ended yet.
    private boolean demoGoesOn() {
        return (demoWorld().isLoaded() && demoWorld().rate() > 0)
                || home.pid(Part.DEMO).running().isPresent();
    }

    /// Which epoch of the figures is computed.
    Epochs epochs() {
        return new Epochs(home.of(Home.EPOCH));
    }

    /// Which version of the computation began it.
    Computation computation() {
        return new Computation(home.of(Home.COMPUTATION), stores());
    }

    /// Whether the broker can still have what it acknowledged.
    BrokerRecord broker() {
        return new BrokerRecord(home.of(Home.BROKER), home.of(Part.KAFKA));
    }

    /// Where the stream keeps its stores.
    Path stores() {
        return home.of(Part.STREAM).resolve("state");
    }

    /// Every part, in the order of [Part#NAMES].
    List<Part> parts() {
        Map<String, ServicePlan> plans = ServicePlans.of(this);
        return Part.NAMES.stream()
                .filter(name -> !name.equals(Part.DEMO) || demoGoesOn())
                .filter(name -> !name.equals(Part.VERIFY) || detached)
                .map(name ->
                        switch (name) {
                            case Part.POSTGRES -> ServerPart.postgres(this);
                            case Part.KAFKA -> ServerPart.kafka(this);
                            case Part.REGISTRY -> ServerPart.registry(this);
                            case Part.VERIFY -> new VerifyPart(this);
                            default -> service(plans, name);
                        })
                .toList();
    }

    private Part service(Map<String, ServicePlan> plans, String name) {
        ServicePlan plan = plans.get(name);
        if (plan == null) {
            throw new IllegalArgumentException("no such part: " + name);
        }
        return new ServicePart(this, plan);
    }
}
