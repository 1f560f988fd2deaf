#pragma once

#include "models/mentions/apparatus/parts.hpp"

/// What a page asks of its readers, and how they reach somebody.
namespace synoptic::mentions {

/// "Sign up for our newsletter": every sentence begins as prompts do, and asks for what pages ask
/// for. O(span).
bool IsPrompt(const ApparatusInput& input, Span line);

/// "Contact: desk@example.org", "Tel. 555 0199": a number or an address ends the line. O(span).
bool IsContact(const ApparatusInput& input, Span line);

}  // namespace synoptic::mentions
