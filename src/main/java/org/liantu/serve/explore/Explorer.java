package org.liantu.serve.explore;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liantu.exchange.Texts;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.Face;
import org.liantu.serve.data.ReportTexts;
import org.liantu.serve.page.Pages;
import org.liantu.store.Store;

/** The face for people: pages to search, read and ask. */
public final class Explorer implements Face {

    private final Store store;
    private final Questions questions;
    private final ReportTexts texts;

    /**
     * @param store what is shown
     * @param questions what may be asked of it
     */
    public Explorer(Store store, Questions questions) {
        this(store, questions, Texts.NONE);
    }

    /**
     * @param store what is shown
     * @param questions what may be asked of it
     * @param texts texts of reports that pages may show
     */
    public Explorer(Store store, Questions questions, Texts texts) {
        this.store = store;
        this.questions = questions;
        this.texts = new ReportTexts(texts);
    }

    @Override
    public Map<String, HttpServlet> servlets(Bounds bounds) {
        Pages pages = new Pages();
        Map<String, PageServlet.Page> all = new LinkedHashMap<>();
        all.put("", new HomePage(questions));
        all.put("/search", new SearchPage());
        all.put(QuestionsPage.PATH + "*", new QuestionsPage(questions, new Asking(bounds)));
        all.put(ReportPage.PATH + "*", new ReportPage(texts));
        all.put(ZonePage.PATH + "*", new ZonePage(new ZoneQuestions(questions, bounds)));
        all.put(ComparePage.PATH, new ComparePage(new ZoneQuestions(questions, bounds)));
        all.put(EditorPage.PATH, new EditorPage(questions));
        all.put(ChainPage.PATH + "*", new ChainPage(questions, bounds));
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        all.forEach(
                (path, page) -> servlets.put(path, new PageServlet(store, pages, bounds, page)));
        servlets.put(ChainMapServlet.PATH + "*", new ChainMapServlet(store, questions, bounds));
        servlets.put("/suggest", new SuggestServlet(store));
        return servlets;
    }
}
