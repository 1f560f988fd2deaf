#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "corpora/bitext/given_text.hpp"

namespace synoptic::corpora::bitext {

/// The bytes of a document that links name.
using ReadDocument = std::function<std::string(const std::filesystem::path& file)>;

/// The two texts of an XCES alignment (cesAlign): the sentences of all documents that its groups
/// name, with a break between groups, and its links as beads. Documents lie beside the alignment or
/// in folders there: an address, a whole path and one that leads out of the folder, also by a link
/// of the file system, are refused. `file` is that of the alignment. A name that ends with ".gz"
/// stands for the document without it, too. Throws as ParseXml and `read` do; kInvalidFormat, with
/// the line, for what is named and not there, and kTooLarge for more than 10,000 groups, or beads
/// that join more than kMaxBeadPairs.
Bitext ReadLinks(std::string_view bytes, const std::string& name, const std::filesystem::path& file,
                 const ReadDocument& read);

}  // namespace synoptic::corpora::bitext
