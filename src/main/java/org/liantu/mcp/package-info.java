/**
 * The graph for agents, by the <a href="https://modelcontextprotocol.io/specification/">Model
 * Context Protocol</a>.
 *
 * <ul>
 *   <li>{@link org.liantu.mcp.Agents}: what is offered: tools, resources, a prompt
 *   <li>{@link org.liantu.mcp.AgentModule}, {@link org.liantu.mcp.Stdio}: the two ways to it, over
 *       HTTP and over standard input and output; both hand messages to {@code Messages}
 *   <li>{@code Tool}: one thing that may be asked; {@code Input} says and checks its arguments
 *   <li>{@code View}: the graph during one {@code Call}; {@code Table}: rows with the facts and
 *       passages they rest on
 * </ul>
 */
@NullMarked
package org.liantu.mcp;

import org.jspecify.annotations.NullMarked;
