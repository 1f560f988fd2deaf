#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"

/// Text in encodings other than UTF-8, by ICU.
namespace synoptic::language {

/// The name by which ICU knows an encoding, with what pages mean by it ("latin1" is windows-1252),
/// or an empty text.
SYNOPTIC_EXPORT std::string KnownEncoding(std::string_view name);

/// The encoding that bytes are likely to be in; empty if nothing is likely. Linear.
SYNOPTIC_EXPORT std::string FindEncoding(std::string_view bytes);

/// The text in UTF-8; U+FFFD in place of what is none in this encoding, which is known. Linear.
SYNOPTIC_EXPORT std::string Decode(std::string_view bytes, const std::string& encoding);

/// Where characters of the decoded text stand in the bytes: `offsets`, ascending, are of UTF-8.
SYNOPTIC_EXPORT std::vector<std::size_t> OffsetsInBytes(std::string_view bytes,
                                                        const std::string& encoding,
                                                        const std::vector<std::size_t>& offsets);

}  // namespace synoptic::language
