// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A name with its folder, and buttons to choose another one.
Column {
    id: place

    property string title: ""
    property string value: ""
    property string help: ""
    property string problem: ""
    property bool editable: false
    default property alias buttons: row.data
    signal edited(string text)

    spacing: Metrics.s

    SectionTitle {
        width: parent.width
        text: place.title
    }
    InputField {
        width: parent.width
        visible: place.editable
        name: place.title
        text: place.value
        onTextEdited: place.edited(text)
    }
    Label {
        width: parent.width
        height: Metrics.control
        visible: !place.editable
        text: place.value
        elide: Text.ElideRight
        font.pixelSize: Metrics.fontReading
        font.weight: Font.DemiBold
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: place.problem !== "" ? place.problem : place.help
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        color: place.problem !== "" ? Theme.error : Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
    }
    Flow {
        id: row
        width: parent.width
        spacing: Metrics.s
    }
}
