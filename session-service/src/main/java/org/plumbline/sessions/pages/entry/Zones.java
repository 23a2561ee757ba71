package org.plumbline.sessions.pages.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Time zones to choose from.
final class Zones {

    private static final Pattern PLACE =
            Pattern.compile(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    private Zones() {}

    /// @param chosen is among them, whatever it is
    static List<String> offered(ZoneId chosen) {
        return Stream.concat(
                        Stream.of(chosen.getId(), "UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> PLACE.matcher(id).matches())
                                .sorted())
                .distinct()
                .toList();
    }
}
