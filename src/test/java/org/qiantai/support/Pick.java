package org.qiantai.support;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.qiantai.platform.number.RecordKind;

/// Takes single values out of a page, an address or a file. What is not there fails the test at once, with the text
/// that was searched; a value made of the whole page would only fail somewhere else, or nowhere.
public final class Pick {
    private Pick() {}

    /// The first group of the pattern's first match, the whole match where the pattern has no group.
    ///
    /// @param pattern a regular expression, which need not match the whole text; `.` matches line ends, too
    /// @throws AssertionError if nothing matches
    public static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!found.find()) throw new AssertionError("No match of %s in: %s".formatted(pattern, text));
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    /// The first number of a record of that kind, such as `YQ-RO-20261123-001`, in an address, a page or a file.
    ///
    /// @throws AssertionError if there is none
    public static String number(RecordKind kind, String text) {
        return first("[A-Z]{2,4}-" + kind + "-\\d{8}-\\d{3,}", text);
    }

    /// The value of the page's field with this name, as a browser would send it.
    ///
    /// @throws AssertionError if the page has no such field
    public static String field(String name, String page) {
        return element("[name=\"%s\"]".formatted(name), page).val();
    }

    /// An attribute of the first element that the selector matches; addresses come without HTML's escapes.
    ///
    /// @param css a selector of jsoup
    /// @throws AssertionError if there is no such element, or it lacks the attribute
    public static String attribute(String attribute, String css, String page) {
        return element(css + "[" + attribute + "]", page).attr(attribute);
    }

    /// The text of the first element that the selector matches, white space folded.
    ///
    /// @throws AssertionError if there is no such element
    public static String text(String css, String page) { return element(css, page).text(); }

    /// The texts of all elements that the selector matches, in the page's order; may be none.
    public static List<String> texts(String css, String page) { return Jsoup.parse(page).select(css).eachText(); }

    private static Element element(String css, String page) {
        Element found = Jsoup.parse(page).selectFirst(css);
        if (found == null) throw new AssertionError("No %s in: %s".formatted(css, page));
        return found;
    }
}
