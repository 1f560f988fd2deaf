#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/synopsis.hpp"

/// Synopses built by hand, for tests of the views: small enough to know what a page must show.
namespace synoptic::testing {

/// A paragraph is a list of sentences. They are joined by `space`, paragraphs by an empty line.
using Paragraphs = std::vector<std::vector<std::string>>;

/// An article with a unit a sentence. A date or a title can be set on the result.
Synopsis::Entry MakeEntry(std::string id, std::string lang, const Paragraphs& paragraphs,
                          std::string_view space = " ");

/// Where `part` first occurs in the article. It must.
Span Find(const Synopsis::Entry& entry, std::string_view part);

/// Adds a mention to the unit that holds `part`, and returns it.
Mention AddMention(Synopsis::Entry& entry, MentionType type, std::string_view part,
                   std::string value);

/// An `only` claim of one unit.
Claim Only(std::size_t article, std::size_t unit, double probability);

/// What differs has moved since, and the claim is partial.
void MakePast(Claim& claim);

/// Puts the claims in order of their first unit, as the contract of Synopsis has it.
void SortClaims(Synopsis& synopsis);

/// Italian and Indonesian, all four labels, crossing links, links of one sentence with two.
Synopsis Bridge();

/// English, Arabic and Chinese, with emoji; a claim of all three that differs in a figure.
Synopsis Library();

/// An article of two sentences beside one without any.
Synopsis BesideEmpty();

/// What an article may hold to take over a page or a terminal.
Synopsis Hostile();

/// The bridge beside an article that has nothing to do with it: refused, without a link.
Synopsis Strangers();

/// The bridge with a claim that rests on parts of its sentences.
Synopsis Parts();

/// A headline that says what each of `n` sentences of the other article says.
Synopsis Headline(std::size_t n);

/// Two articles of `sentences` each, the second with its tens of sentences in reverse: all cross,
/// and the first of every fifth ten differ in a figure.
Synopsis Crossing(std::size_t sentences);

/// Two articles of `sentences` each: runs of links in order, some crossing, some one-sided.
Synopsis Long(std::size_t sentences);

}  // namespace synoptic::testing
