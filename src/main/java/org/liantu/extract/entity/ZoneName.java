package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A zone as its caller writes it: 某某经开区, 某某经开区（某某开发区）, 某某高新区/某某科创城.
 *
 * @param names the zone's name; several when the report is on several zones
 * @param alias its other name; null when none is given
 */
record ZoneName(List<String> names, @Nullable String alias) {

    private static final Pattern BRACKET = Pattern.compile("^([^（(]+)[（(]([^）)]+)[）)]$");

    ZoneName {
        names = List.copyOf(names);
    }

    static ZoneName read(@Nullable String zone) {
        if (zone == null) return new ZoneName(List.of(), null);
        Matcher matcher = BRACKET.matcher(zone);
        boolean bracket = matcher.matches() && matcher.group(2).length() > 2;
        String main = bracket || matcher.matches() ? matcher.group(1) : zone;
        List<String> names = new ArrayList<>(Arrays.asList(main.split("/")));
        names.removeIf(String::isBlank);
        return new ZoneName(names, bracket && names.size() == 1 ? matcher.group(2) : null);
    }

    /** The one of its names that the text uses most, the first of equals; null for none. */
    @Nullable String main(String text) {
        String best = null;
        int most = -1;
        for (String name : names) {
            int count = 0;
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length()))
                count++;
            if (count <= most) continue;
            best = name;
            most = count;
        }
        return best;
    }
}
