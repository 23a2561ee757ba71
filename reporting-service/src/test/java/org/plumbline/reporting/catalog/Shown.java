package org.plumbline.reporting.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/// The page as it came.
record Shown(String html) {

    static Shown at(MockMvcTester mvc, String address) {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return new Shown(Objects.requireNonNull(answer.getResponse().getContentAsString()));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean has(String anchor) {
        return html.contains("id=\"" + anchor + "\"");
    }

    /// The entry's own piece of the page.
    String entry(String anchor) {
        Matcher found =
                Pattern.compile(
                                "<article class=\"entry\" id=\"" + anchor + "\">.*?</article>",
                                Pattern.DOTALL)
                        .matcher(html);
        assertThat(found.find()).as("an entry %s", anchor).isTrue();
        return found.group();
    }

    /// How a value stands there with its mark.
    static String marked(String text, boolean verified) {
        String mark = verified ? "verified" : "unverified";
        return escaped(text) + "</span> <span class=\"mark " + mark + "\">" + mark + "</span>";
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
