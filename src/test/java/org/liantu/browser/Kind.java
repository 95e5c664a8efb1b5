package org.liantu.browser;

import java.util.Locale;

/** One page of each kind. */
enum Kind {
    HOME("/"),
    SEARCH("/search?q=zhaochi"),
    NOTHING_FOUND("/search?q=无此事物xyz"),
    FIRM("/data/enterprise/江西兆驰半导体有限公司"),
    ENTITY("/data/zone/南昌高新区"),
    FACT("/data/fact/nanchang-gaoxin-2026-f575"),
    PASSAGE("/data/passage/nanchang-gaoxin-2026-5411-5478"),
    ONTOLOGY("/ontology"),
    CHAINS("/chains/"),
    CHAIN("/chains/LED产业链"),
    OUTAGE("/chains/LED产业链?stopped=MOCVD设备"),
    WAY("/chains/具身智能产业链?one=联创电子&other=欧菲光"),
    ZONE("/zones/南昌高新区"),
    REPORTS("/reports/"),
    REPORT("/reports/nanchang-gaoxin-2026"),
    REPORT_WITH_TEXT("/reports/sample-2025"),
    COMPARE("/compare"),
    ZONES_COMPARED("/compare?one=南昌高新区&other=示例高新区"),
    QUESTIONS("/questions/"),
    QUESTION("/questions/producers-of?product=3D感知模组"),
    GRAPH("/questions/what-stops"),
    CHART("/questions/yearly-series"),
    EDITOR("/editor"),
    WRONG_NAME("/questions/producers-of?product=无此产品xyz", 400),
    DUMPS("/dump/"),
    MISSING("/data/enterprise/兆驰半导", 404),
    TROUBLE("/chains/无此产业链", 404),
    REST("/api/");

    private final String path;
    private final int status;

    Kind(String path) {
        this(path, 200);
    }

    Kind(String path, int status) {
        this.path = path;
        this.status = status;
    }

    /** Its path in a language. */
    String in(String language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** The status that it is answered with. */
    int status() {
        return status;
    }

    /** As a part of file names. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
