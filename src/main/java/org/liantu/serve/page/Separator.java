package org.liantu.serve.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** What stands between the items of a list in the language of the page: {@code separator()}. */
final class Separator extends AbstractExtension implements Function {

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("separator", this);
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public Object execute(
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int lineNumber) {
        return context.getLocale().getLanguage().equals("zh") ? "、" : ", ";
    }
}
