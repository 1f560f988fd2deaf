#pragma once

#include <functional>
#include <string>

#include "align/io/xml_output.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::io {

/// The paragraphs of an article as <p>, their sentences as <s> with an id: what TEI and XCES have
/// in common. `id` is the attribute, `name` the id of a unit.
void WriteSentences(XmlOutput& xml, const Synopsis::Entry& entry, const char* id,
                    const std::function<std::string(std::size_t unit)>& name);

}  // namespace synoptic::io
