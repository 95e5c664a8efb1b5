package org.liantu.bench.chain;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A chain as N-Triples. */
public final class ChainFile implements AutoCloseable {

    /** What all IRIs of things begin with. */
    public static final String BASE = "http://liantu.example/";

    /** What all IRIs of classes and properties begin with. */
    public static final String TERMS = BASE + "term/";

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final BufferedWriter out;
    private long triples;

    private ChainFile(BufferedWriter out) {
        this.out = out;
    }

    /** Writes the chain; how many triples it has. */
    public static long write(Chain chain, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long triples;
        try (ChainFile written = new ChainFile(Files.newBufferedWriter(part))) {
            written.industries(chain.industries());
            written.zones(chain.zoneNames());
            written.products(chain.products());
            written.firms(chain);
            written.supplies(chain.suppliers());
            written.revenues(chain.revenues());
            triples = written.triples;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return triples;
    }

    private void industries(Industries industries) throws IOException {
        for (int industry = 0; industry < industries.count(); industry++) {
            String subject = "industry/" + industry;
            triple(subject, TYPE, iri(SKOS + "Concept"));
            triple(subject, SKOS + "prefLabel", chinese(Names.industry(industry)));
            triple(subject, SKOS + "notation", "\"I" + industry + "\"");
            if (industry > 0)
                triple(
                        subject,
                        SKOS + "broader",
                        thing("industry/" + industries.parent()[industry]));
        }
    }

    private void zones(String[] names) throws IOException {
        for (int zone = 0; zone < names.length; zone++) {
            String subject = "zone/" + zone;
            triple(subject, TYPE, iri(TERMS + "Zone"));
            triple(subject, LABEL, chinese(names[zone]));
            triple(subject, TERMS + "city", chinese(Names.city(zone)));
        }
    }

    private void products(Products products) throws IOException {
        for (int product = 0; product < products.count(); product++) {
            String subject = "product/" + product;
            int tier = products.tier()[product];
            triple(subject, TYPE, iri(TERMS + "Product"));
            triple(subject, LABEL, chinese(Names.product(product, tier)));
            triple(subject, TERMS + "tier", typed(String.valueOf(tier), "integer"));
            triple(
                    subject,
                    TERMS + "inIndustry",
                    thing("industry/" + products.industry()[product]));
            links(products.inputs(), product, subject, "requires", "product/");
        }
    }

    private void firms(Chain chain) throws IOException {
        for (int firm = 0; firm < chain.firms().count(); firm++) {
            String subject = "firm/" + firm;
            triple(subject, TYPE, iri(TERMS + "Firm"));
            triple(subject, LABEL, chinese(chain.firmNames()[firm]));
            triple(subject, TERMS + "locatedIn", thing("zone/" + chain.firms().zone()[firm]));
            triple(subject, TERMS + "memberOf", thing("industry/" + chain.industry(firm)));
            triple(subject, TERMS + "creditCode", "\"91%08dX\"".formatted(firm));
            links(chain.firms().products(), firm, subject, "produces", "product/");
        }
    }

    private void supplies(Links suppliers) throws IOException {
        for (int buyer = 0; buyer < suppliers.nodes(); buyer++)
            for (int place = 0; place < suppliers.degree(buyer); place++)
                triple(
                        "firm/" + suppliers.at(buyer, place),
                        TERMS + "suppliesTo",
                        thing("firm/" + buyer));
    }

    private void revenues(Revenues revenues) throws IOException {
        for (int at = 0; at < revenues.firm().length; at++)
            for (int year = 0; year < Revenues.YEARS; year++) {
                String which = String.valueOf(Revenues.FIRST + year);
                String subject = "revenue/" + revenues.firm()[at] + "-" + which;
                long cents = revenues.cents()[at][year];
                triple(subject, TYPE, iri(TERMS + "Revenue"));
                triple(subject, TERMS + "ofFirm", thing("firm/" + revenues.firm()[at]));
                triple(subject, TERMS + "year", typed(which, "integer"));
                triple(
                        subject,
                        TERMS + "amount",
                        typed("%d.%02d".formatted(cents / 100, cents % 100), "decimal"));
            }
    }

    private void links(Links links, int from, String subject, String property, String to)
            throws IOException {
        for (int place = 0; place < links.degree(from); place++)
            triple(subject, TERMS + property, thing(to + links.at(from, place)));
    }

    private void triple(String subject, String predicate, String object) throws IOException {
        out.append('<').append(BASE).append(subject).append("> <").append(predicate).append("> ");
        out.append(object).append(" .\n");
        triples++;
    }

    private static String iri(String iri) {
        return "<" + iri + ">";
    }

    private static String thing(String name) {
        return "<" + BASE + name + ">";
    }

    private static String chinese(String text) {
        return "\"" + text + "\"@zh";
    }

    private static String typed(String number, String type) {
        return "\"" + number + "\"^^<" + XSD + type + ">";
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
