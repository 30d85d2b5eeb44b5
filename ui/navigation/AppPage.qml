// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A page of the window. The shell calls these functions; a page overrides those that apply to it.
FocusScope {
    property bool menuButtonShown: false

    // Gives the keyboard focus to the page's main control.
    function focusStart() {
        forceActiveFocus(Qt.OtherFocusReason)
    }
    // Moves the keyboard focus to the next region of this page; returns false after the last one.
    function focusNextRegion(): bool {
        return false
    }
    function scrollPages(direction: int) {
    }
    function rename() {
    }
}
