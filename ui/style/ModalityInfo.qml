// SPDX-License-Identifier: Apache-2.0
import QtQml
import QtQuick

// The icon, colours and texts of one modality; the rows are in Modalities.qml.
QtObject {
    required property int modality
    // Prefix of the file that draws it in a conversation: "Image" for parts/ImagePart.qml.
    property string delegateName: ""
    // It has a width and a height; otherwise it is drawn as a strip.
    property bool visual: false
    property string icon: ""
    property color color: "transparent"
    // The colour on dark overlays, which look the same in both themes.
    property color overlayColor: Theme.overlayAccent

    property string name: ""          // in the middle of a sentence, and on the output selector
    property string title: ""         // alone, such as the accessible name of a medium
    property string plural: ""
    property string unavailable: ""
    property string stop: ""
    property string save: ""
    property string guidanceHelp: ""
}
