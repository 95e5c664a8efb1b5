package org.liantu.mcp;

/** What something is, in both languages. */
record Text(String chinese, String english) {

    /** Both, a line each. */
    String both() {
        return chinese + "\n" + english;
    }
}
