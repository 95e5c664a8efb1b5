/**
 * What visitors do, in a real Chromium: journeys, barriers, widths and weights of pages. Run apart
 * from the other tests, see {@code README.md}.
 */
package org.liantu.browser;
