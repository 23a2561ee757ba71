package org.plumbline.reporting.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.reporting.dashboard.DashboardPreview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The reader belongs to `north`; `south` has added terms too.
@SpringBootTest(classes = DashboardPreview.class, properties = DashboardPreview.WITHOUT_READINESS)
@AutoConfigureMockMvc
class OwnTermsTest {

    @TempDir static Path folder;

    @Autowired MockMvcTester mvc;

    @DynamicPropertySource
    static void additions(DynamicPropertyRegistry registry) throws IOException {
        add("north", "ski-thumb", "Skier's thumb", "glide", "Glide");
        add("south", "surf-toe", "Surfer's toe", "spindrift", "Spindrift");
        registry.add("plumbline.catalog.additions", folder::toString);
    }

    private static void add(
            String network, String condition, String label, String modality, String name)
            throws IOException {
        Files.writeString(
                folder.resolve(network + ".json"),
                """
                {"version": "1", "network": "%s",
                 "modalities": [{"slug": "%s", "labels": {"en": "%s"}}],
                 "conditions": [{"slug": "%s", "labels": {"en": "%s"},
                                 "mechanism": {"slug": "nociceptive"}}],
                 "conditionGroups": {"tendon-joint": ["%4$s"]}}
                """
                        .formatted(network, modality, name, condition, label));
    }

    @Test
    void the_networks_own_entries_are_on_the_page_and_marked() {
        Shown page = Shown.at(mvc, "/catalog");
        assertThat(page.entry("condition-ski-thumb"))
                .contains("your network’s own")
                .contains(Shown.marked("nociceptive", false));
        assertThat(page.entry("modality-glide")).contains("your network’s own");
        assertThat(page.entry("condition-migraine")).doesNotContain("your network’s own");
    }

    @Test
    void another_networks_are_nowhere() {
        assertThat(Shown.at(mvc, "/catalog").html())
                .doesNotContain("surf-toe", "spindrift", "Surfer", "south");
        assertThat(Shown.at(mvc, "/catalog?q=surf").html()).contains("Nothing is called");
    }

    @Test
    void the_dashboard_offers_ones_own_only() {
        String own =
                Shown.at(mvc, "/?condition=ski-thumb&instrument=nrs-pain&timepoint=month-3").html();
        assertThat(own).contains("Skier&#39;s thumb: how much better").doesNotContain("surf-toe");
        assertThat(
                        mvc.get()
                                .uri("/?condition=surf-toe&instrument=nrs-pain&timepoint=month-3")
                                .exchange())
                .hasStatus(400);
        assertThat(
                        mvc.get()
                                .uri(
                                        "/api/v1/comparisons?condition=surf-toe&instrument=nrs-pain&timepoint=month-3")
                                .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("ski-thumb")
                .doesNotContain("\"surf-toe");
    }
}
