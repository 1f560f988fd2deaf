// The articles side by side, each as it was written: a column an article, a sentence an element
// with a number that links to it.

#include <string>

#include "align/views/html_model.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

bool IsHeadline(const Article& article, const Unit& unit) {
  return unit.kind == TextKind::kHeadline ||
         (unit.paragraph == 0 && !article.title.empty() &&
          Slice(article.text, article.paragraphs[0]) == article.title);
}

std::string DrawSentence(const HtmlModel& model, std::size_t index, std::size_t unit) {
  if (!MakesClaim(model.units(index)[unit].kind)) {
    return "<span class=\"aside\">" + model.Sentence(index, unit) + "</span>";
  }
  const Claim& claim = model.claim_of(index, unit);
  const bool alone = claim.label == Label::kOnly;
  const std::string fragment = model.Fragment(index, unit);
  const std::string number = model.Number(index, unit);
  const std::string text = model.Sentence(index, unit);
  const std::string about = alone ? std::string(OnlyText(model.synopsis(), claim))
                                  : LabelText(claim) + ": " + model.Members(claim);
  return "<span class=\"s\" data-s=\"" + fragment + "\"><a class=\"n\" href=\"#" + fragment +
         "\" aria-label=\"" + ArticleLetter(index) + ' ' + number + ", " + about + "\">" + number +
         Mark(claim.label) + "</a>" + (alone ? "<span class=\"alone\">" + text + "</span>" : text) +
         "</span>";
}

std::string DrawText(const HtmlModel& model, std::size_t index) {
  const auto& units = model.units(index);
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool begins = i == 0 || units[i - 1].paragraph != units[i].paragraph;
    const bool ends = i + 1 == units.size() || units[i + 1].paragraph != units[i].paragraph;
    const std::string element = IsHeadline(model.article(index), units[i]) ? "h2" : "p";
    if (begins) out += '<' + element + '>';
    out += DrawSentence(model, index, i);
    if (ends) {
      out += "</" + element + ">\n";
    } else if (units[i].span.end < units[i + 1].span.begin) {
      out += ' ';
    }
  }
  if (units.empty()) out = "<p class=\"none\" lang=\"en\" dir=\"ltr\">no sentences</p>\n";
  return out;
}

}  // namespace

std::string DrawColumns(const HtmlModel& model) {
  std::string out = "<section id=\"reading\" aria-label=\"Articles side by side\">\n";
  for (std::size_t i = 0; i < model.synopsis().articles.size(); ++i) {
    out += "<article class=\"pane\" tabindex=\"0\" aria-label=\"Article " + ArticleLetter(i) +
           "\">\n<header" + SideAttribute(model.article(i)) + '>' + model.Heading(i) +
           "</header>\n<div class=\"text\"" + LanguageAttributes(model.article(i)) + ">\n" +
           DrawText(model, i) + "</div>\n</article>\n";
  }
  return out + "</section>\n";
}

}  // namespace synoptic::views
