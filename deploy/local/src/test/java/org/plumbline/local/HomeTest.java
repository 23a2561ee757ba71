package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
    @TempDir Path folder;

    @Test
    void secretsAreMadeOnceDifferAndAreForTheirOwnerOnly() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        List<String> made =
                List.of(secrets.database(), secrets.patientKey(), secrets.scripts(), secrets.web());
        assertThat(made).doesNotHaveDuplicates();
        assertThat(made)
                .allSatisfy(secret -> assertThat(Base64.getDecoder().decode(secret)).hasSize(32));
        Secrets later = new Secrets(folder.resolve("secrets"));
        assertThat(List.of(later.database(), later.patientKey(), later.scripts(), later.web()))
                .isEqualTo(made);
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files.toList())
                    .hasSize(4)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aResetLeavesTheTermsThatPeopleHaveWritten() throws Exception {
        Home home = new Home(folder);
        Path own = Files.createDirectory(home.of(Home.CATALOG)).resolve("own.json");
        Files.writeString(own, "{}");
        Files.createDirectory(home.of(Part.KAFKA));
        home.delete();
        assertThat(own).exists();
        assertThat(home.of(Part.KAFKA)).doesNotExist();
    }

    @Test
    void theFirstAccountsAreOneForEachRoleAndADirectorOfTheTrialsNetwork() {
        List<DemoAccount> accounts = new DemoAccounts(folder.resolve("accounts")).kept("tide");
        assertThat(accounts)
                .extracting(DemoAccount::name, DemoAccount::network, DemoAccount::roles)
                .contains(
                        tuple("director", "demo-network", List.of("medical-director")),
                        tuple("director-uk", "uk-primary-care", List.of("medical-director")));
        assertThat(accounts)
                .flatExtracting(DemoAccount::roles)
                .contains("submitter", "medical-director", "analyst", "steward");
        assertThat(accounts).allMatch(account -> account.password().equals("tide"));
    }

    @Test
    void accountsThatWereEditedStayAsTheyAre() throws Exception {
        Path file = folder.resolve("accounts");
        Files.writeString(file, "# mine\n\nme | a b | submitter, steward | north | hill, vale\n");
        assertThat(new DemoAccounts(file).kept(null))
                .containsExactly(
                        new DemoAccount(
                                "me",
                                "a b",
                                List.of("submitter", "steward"),
                                "north",
                                List.of("hill", "vale")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "me | secret | submitter | north", "me || submitter | north | *"})
    void aLineThatIsNoAccountIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> DemoAccount.parse(line));
    }

    @Test
    void twoInstallationsHaveDifferentPasswords() {
        String one = new DemoAccounts(folder.resolve("one")).kept(null).getFirst().password();
        String other = new DemoAccounts(folder.resolve("other")).kept(null).getFirst().password();
        assertThat(one).hasSize(10).isNotEqualTo(other);
    }

    @Test
    void resettingLeavesWhatThePlatformDidNotMake() throws Exception {
        Home home = new Home(folder.resolve("home")).create();
        new Secrets(home.of(Home.SECRETS)).web();
        Files.createDirectories(home.of("kafka").resolve("data"));
        Path mine = Files.writeString(home.path().resolve("notes"), "mine");
        home.delete();
        try (var files = Files.list(home.path())) {
            assertThat(files).containsExactly(mine);
        }
        Files.delete(mine);
        home.delete();
        assertThat(home.path()).doesNotExist();
    }

    @Test
    void theDemoWorldKeepsTheDayItWasFirstWantedOn() {
        DemoWorld world = new DemoWorld(folder.resolve("demo"));
        assertThat(world.isWanted()).isFalse();
        assertThat(world.want(LocalDate.parse("2026-11-20"))).isTrue();
        assertThat(world.want(LocalDate.parse("2026-12-24"))).isFalse();
        assertThat(world.isWanted()).isTrue();
        assertThat(world.isLoaded()).isFalse();
        world.loaded();
        assertThat(world.isLoaded()).isTrue();
        assertThat(world.day()).contains(LocalDate.parse("2026-11-20"));
    }
}
