#pragma once

#include <string>
#include <string_view>

#include "corpora/bitext/given_text.hpp"

namespace synoptic::corpora::bitext {

/// The texts of a translation memory (TMX): one for each language of its variants, or each article
/// where it names them as the program does, with their segments in order; of two, each unit is a
/// bead. Throws as ParseXml does, and kInvalidFormat for a variant without a language.
Bitext ReadMemory(std::string_view bytes, const std::string& name);

}  // namespace synoptic::corpora::bitext
