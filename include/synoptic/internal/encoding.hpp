#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"

/// Text in encodings other than UTF-8, by ICU. An encoding has one name here, the usual one.
namespace synoptic::language {

/// The name of an encoding that somebody calls so, with what pages mean by it ("latin1" is
/// windows-1252), or an empty text.
SYNOPTIC_EXPORT std::string KnownEncoding(std::string_view name);

/// Names of encodings that are written much like this one, the nearest first; at most three.
SYNOPTIC_EXPORT std::vector<std::string> NearEncodings(std::string_view name);

struct FoundEncoding {
  std::string name;
  std::string lang;  ///< Of the text in it, if it was recognised.
};

/// The encoding of bytes that are text: the one in which a language comes out. "UTF-8" is none of
/// those that are tried. `declared` is what the text itself says, or empty: it takes another that
/// fits much better to overrule it. Nothing if the bytes make text in no encoding. O(bytes), and
/// some milliseconds.
SYNOPTIC_EXPORT std::optional<FoundEncoding> FindEncoding(std::string_view bytes,
                                                          const std::string& declared = {});

/// The text in UTF-8; U+FFFD in place of what is none in this encoding, which is known. Linear.
SYNOPTIC_EXPORT std::string Decode(std::string_view bytes, const std::string& encoding);

/// The first byte that is part of no character in this encoding, which is known. Linear.
SYNOPTIC_EXPORT std::optional<std::size_t> FindUndecodable(std::string_view bytes,
                                                           const std::string& encoding);

/// Where characters of the decoded text stand in the bytes: `offsets`, ascending, are of UTF-8.
SYNOPTIC_EXPORT std::vector<std::size_t> OffsetsInBytes(std::string_view bytes,
                                                        const std::string& encoding,
                                                        const std::vector<std::size_t>& offsets);

/// A text that somebody decoded wrongly before it was written as UTF-8.
struct Mojibake {
  std::string encoding;  ///< What the text was in.
  std::string read_as;   ///< What it was taken for.
  std::string broken;    ///< A word of it,
  std::string sound;     ///< and what that was.
};

/// Whether a text is such. Nothing of a sound one. O(text) with a small factor; some milliseconds
/// more where the text looks strange.
SYNOPTIC_EXPORT std::optional<Mojibake> FindMojibake(std::string_view text);

}  // namespace synoptic::language
