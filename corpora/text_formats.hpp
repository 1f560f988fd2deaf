#pragma once

#include <string_view>

/// Texts of a format that begin with nothing that says so: what recognise.cc asks of them. All are
/// given without white space in front.
namespace synoptic::corpora {

/// "00:00:01,000 --> 00:00:03,500", mostly below a number.
bool IsSubRip(std::string_view text);
bool IsWebVtt(std::string_view text);

/// Two of: a link in brackets, bold by apostrophes, a template, a heading, a reference. Programs
/// and templates have brackets and braces, too, but a space behind them.
bool IsWikitext(std::string_view text);

/// Headers, or characters by their numbers throughout (quoted-printable).
bool IsMail(std::string_view text);

}  // namespace synoptic::corpora
