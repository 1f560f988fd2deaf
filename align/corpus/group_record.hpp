#pragma once

#include <string>
#include <string_view>

#include "align/corpus/group.hpp"

namespace synoptic::corpus {

/// The group of a record (GroupList), without its place. What is wrong with it is its problem, with
/// `place` before it; its id is there if it could be read.
Group ParseRecord(std::string_view line, std::string_view place);

/// The id of a record that may be cut off, if it stands before that; else empty.
std::string IdOfRecord(std::string_view line);

}  // namespace synoptic::corpus
