/**
 * Services that are asked in SPARQL and answered here, without a network.
 *
 * <ul>
 *   <li>{@link org.liantu.path.service.Door}: one service; {@link org.liantu.path.service.Doors}
 *       opens them to Jena
 *   <li>{@link org.liantu.path.service.Form}: how it is asked; {@link
 *       org.liantu.path.service.Request}: what is asked
 *   <li>{@link org.liantu.path.service.Along}: what it is asked to follow; {@link
 *       org.liantu.path.service.Pattern}: what else stands between the braces
 *   <li>{@link org.liantu.path.service.Row}: one answer
 * </ul>
 */
@NullMarked
package org.liantu.path.service;

import org.jspecify.annotations.NullMarked;
