#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic::corpora::subtitles {

/// What one speaker says, or what a line sings or shows, in a cue.
struct Piece {
  std::string text;             ///< On one line, trimmed, not empty.
  bool begins_speech = false;   ///< Marked by a dash.
  std::string speaker;          ///< By name, if one is told: "JOHN: Yes.", <v John>.
  bool is_song = false;         ///< Marked by notes, which are no part of the text.
  bool is_description = false;  ///< Of a sound, "[door opens]": nothing that is said.
};

/// The lines of a cue without its marks: tags are out, characters that are named are characters,
/// names of speakers ("JOHN:", <v John>) are out. Linear.
SYNOPTIC_EXPORT std::vector<std::string> LinesOfCue(std::string_view text);

/// What is said in these lines. Descriptions of sounds within speech are left out; a cue that holds
/// nothing else is a piece that says so.
SYNOPTIC_EXPORT std::vector<Piece> PiecesOf(const std::vector<std::string>& lines);

}  // namespace synoptic::corpora::subtitles
