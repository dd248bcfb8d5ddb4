/** Generated from openapi.json; do not edit. */
export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, newest first */
        get: operations["listAuditLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking across both sides, oldest first: what came, what was decided, what was sent, mails */
        get: operations["listTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings of resources in a period, in order of time (the day view) */
        get: operations["listBookings"];
        put?: never;
        /** Book one or several resources for a time */
        post: operations["createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The dates of a series, and which of them are taken; nothing is held */
        post: operations["previewBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking */
        get: operations["getBooking"];
        put?: never;
        post?: never;
        /** Cancel a booking, or some occurrences of a series; its resources are free at once */
        delete: operations["cancelBooking"];
        options?: never;
        head?: never;
        /** Move, rename, invite, or change the resources of a booking */
        patch: operations["changeBooking"];
        trace?: never;
    };
    "/api/bookings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a running booking now */
        post: operations["endBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a running booking end later */
        post: operations["extendBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that somebody came; a released booking is taken again while its time is free */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/keep-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold the coming dates of a series again that was released because nobody came, where they are free */
        post: operations["keepSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/no-shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings to which nobody came, newest first */
        get: operations["listNoShows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings that claim a time which others hold, with both sides, in order of time */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflicts/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the claim away, let the holders go, or move the claim to another resource */
        post: operations["settleConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings that hold a resource and that I organize or am invited to, in order of time */
        get: operations["mySchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands on resources in a period, one entry for each resource of a booking, in order of time */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sets of business hours, with the resources that they are of */
        get: operations["listBusinessHours"];
        put?: never;
        /** Make a set of business hours, with the resources that it is of */
        post: operations["createBusinessHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-hours/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a set of business hours, and the resources that it is of */
        put: operations["changeBusinessHours"];
        post?: never;
        /** Remove a set; its resources are open day and night */
        delete: operations["removeBusinessHours"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-hours/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The holidays in a calendar file; nothing is saved */
        post: operations["readHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Integration types, operators and redirect URIs to choose from */
        get: operations["listConnectionOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All connections */
        get: operations["listConnections"];
        put?: never;
        /** Save a connection and begin its first sync */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try settings without saving them: one row a capability */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/mailbox-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove one mailbox: a room, a representative, the sender, or one that must be refused */
        post: operations["testMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/room-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove rooms by their addresses, all at once: each by reading its calendar */
        post: operations["proveRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save how the tenant is reached */
        put: operations["saveServerSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save which rooms are booked */
        put: operations["saveRoomSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save what people get; the last page of a new connection, whose first sync begins */
        put: operations["savePeopleSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a key pair; the public part is uploaded to Entra, the private key stays here */
        post: operations["makeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public part of a certificate made here */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a secret or a certificate away; the last one stays */
        delete: operations["removeCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tenant's rooms, to choose from, with settings not yet saved */
        post: operations["listRemoteRooms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well a connection works, room by room */
        get: operations["getConnectionHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/rooms/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One room of a connection: its health, and its guided test */
        get: operations["getConnectionRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/rooms/{resourceId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Watch a room for three minutes for a test meeting sent from Outlook, then answer it as the room */
        post: operations["startRoomTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/policy-applied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the script which leaves requests to ONES was run for these rooms */
        post: operations["sayPolicyApplied"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/bookers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who may book in ONES where a room organizes its meetings itself */
        get: operations["listBookers"];
        /** Name the people who may book in ONES where a room organizes its meetings itself */
        put: operations["setBookers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rooms, people and groups and look at every calendar now */
        post: operations["syncConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/tasks/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try failing tasks of one kind at once; ONES does so later by itself */
        post: operations["tryTasksAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/compares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the nightly compares of whole calendars found and healed or held, by day, newest first */
        get: operations["listCompares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/rooms/{resourceId}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read all of a room’s calendar now and compare */
        post: operations["lookAtRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/rooms/{resourceId}/apply-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the bookings which a held round would remove are gone indeed; the next look, at once, does it */
        post: operations["applyHeldRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/held-imports/{kind}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that what an import would make absent is gone indeed; the next import, which begins at once, does it */
        post: operations["applyHeldImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, by name */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A few people whose name or address begins like this */
        get: operations["suggestPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A person's own roles */
        put: operations["setRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups, by name */
        get: operations["listGroups"];
        put?: never;
        /** A group of ONES' own */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, their groups, and what they may do with where it comes from */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A person's own roles with limits */
        put: operations["setPersonGrants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/card-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The access card that a person checks in with at doors, given by hand */
        put: operations["setCardNumber"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may book in my place, by name */
        get: operations["listMyDelegates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/delegates/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let somebody book in my place, and change what is mine */
        put: operations["nameMyDelegate"];
        post?: never;
        /** Take back that somebody may book in my place; what they booked stays mine */
        delete: operations["dropMyDelegate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/principals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In whose place I may book now, by name */
        get: operations["listMyPrincipals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may book in a person's place, by name */
        get: operations["listDelegates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/delegates/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let somebody else book in a person's place */
        put: operations["nameDelegate"];
        post?: never;
        /** Take back that somebody may book in a person's place */
        delete: operations["dropDelegate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who left while meetings of theirs are to come */
        get: operations["listLeftBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group and its roles */
        get: operations["getGroup"];
        /** Rename a group of ONES' own */
        put: operations["renameGroup"];
        post?: never;
        /** Remove a group of ONES' own that gives nothing and that nothing names */
        delete: operations["removeGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who belongs to a group, through groups inside it too, by name */
        get: operations["listGroupMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a person belong to a group, whatever the tenant says */
        put: operations["addGroupMember"];
        post?: never;
        /** Take back that a person belongs to a group by hand */
        delete: operations["removeGroupMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The roles that a group gives to its members */
        put: operations["setGroupGrants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own feed, or that of a resource or a floor you manage */
        get: operations["listFeeds"];
        put?: never;
        /** Make a feed; an address given out before ends */
        post: operations["makeFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a feed */
        delete: operations["revokeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who may have feeds; what may not be any more, ends at once */
        put: operations["setFeedSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A feed, as iCalendar (RFC 5545); answers 304 to its own ETag */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The language I read; mails to me are written in it */
        put: operations["chooseLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to sign in, one a connection */
        get: operations["listSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as the local administrator, for when no connection works */
        post: operations["signInBreakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session, or all of mine */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all of a person's sessions; tokens of the API stay */
        post: operations["signOutPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/add-in/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange an id token of a connected tenant for a short bearer token */
        post: operations["startAddInSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How mail goes out, what else could be chosen, and whether it works */
        get: operations["getMailSettings"];
        /** Send mail by SMTP, or from the sender address of a connection */
        put: operations["chooseMailTransport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail the way that is chosen, now */
        post: operations["sendTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/out-of-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods out of service that are not over */
        get: operations["listOutOfService"];
        put?: never;
        /** Take a resource out of service for a time; organizers whose bookings it meets are written to */
        post: operations["addOutOfService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/out-of-service/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put a resource back into service */
        delete: operations["removeOutOfService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All buildings and floors as they are set up, the empty ones too */
        get: operations["listBuildings"];
        put?: never;
        /** Make a building */
        post: operations["createBuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/buildings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a building */
        put: operations["changeBuilding"];
        post?: never;
        /** Remove a building in which nothing ever stood */
        delete: operations["removeBuilding"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/buildings/{id}/floors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a floor */
        post: operations["createFloor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a floor */
        put: operations["changeFloor"];
        post?: never;
        /** Remove a floor on which nothing ever stood */
        delete: operations["removeFloor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amenities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every amenity that was named here or that a resource has */
        get: operations["listAmenities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amenities/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What an amenity is called in each language, and its icon */
        put: operations["saveAmenity"];
        post?: never;
        /** Forget an amenity that no resource has */
        delete: operations["removeAmenity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All displays, with who is alive */
        get: operations["listPlayers"];
        put?: never;
        /** Pair the display that shows this code */
        post: operations["pairPlayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the token of a display away */
        delete: operations["unpairPlayer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new display asks for a code */
        post: operations["startPairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player/pairings/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A display asks whether somebody paired it */
        post: operations["claimPairing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a shown room from now on */
        post: operations["walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player/bookings/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say at the door that somebody came */
        post: operations["checkInByTouch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player/bookings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the running meeting of a shown room */
        post: operations["endByTouch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player/bookings/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the running meeting of a shown room end later */
        post: operations["extendByTouch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule that a policy may have, with the schema of its settings and its labels */
        get: operations["listPolicyRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All policies, with the resources that they bind */
        get: operations["listPolicies"];
        put?: never;
        /** Make a policy, with its rules, whom it treats otherwise, and the resources that it binds */
        post: operations["createPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy */
        get: operations["getPolicy"];
        /** Change a policy and what it binds; bookings that stand already are not judged again */
        put: operations["changePolicy"];
        post?: never;
        /** Remove a policy; what it bound is free of it */
        delete: operations["removePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/rooms-not-ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms of Exchange that were not seen to leave their requests to policies */
        get: operations["listRoomsNotReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What policies would say: who, when, which resources; nothing is booked */
        post: operations["tryPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/booking-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has to be filled in when these resources are booked */
        get: operations["getBookingForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bookings/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What policies said of a booking and why; for those concerned and for managers */
        get: operations["listVerdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What policies have refused me, newest first, with every reason */
        get: operations["listMyRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings that wait for approval: mine to decide, or for managers all; those that wait for a place’s resources */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or decline a booking that waits for it */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/completions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meeting made in Outlook that waits for what its policy asks for; for its organizer and for managers */
        get: operations["getCompletion"];
        put?: never;
        /** Fill in what is missing; the room then answers. Too late, or done already: 409 `booking-not-changeable` */
        post: operations["completeBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be booked */
        get: operations["listResources"];
        put?: never;
        /** Make a resource that lives in ONES alone */
        post: operations["createResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One resource */
        get: operations["getResource"];
        /** Change a resource; what its connection tells, too, is left alone by imports from then on */
        put: operations["changeResource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buildings, their floors, and all amenities */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resources free for a time, best fit first; then those that are not, each with the reason */
        get: operations["findAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/availability/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resources for a series: on how many of its dates each is free, and what else is free on the others */
        post: operations["findSeriesAvailability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/availability/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets of several resources that are free for a time together; if none is, the next times */
        post: operations["findTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A resource as it is set up, with what its connection says of it */
        get: operations["getResourceSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a resource out of use; its past and its bookings stay */
        post: operations["archiveResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an archived resource into use again */
        post: operations["restoreResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}/connection-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what the connection says instead of what was set here; imports keep it the same again */
        post: operations["takeConnectionValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a picture */
        post: operations["addResourceImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resources/{id}/images/{imageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture; it never changes under its address */
        get: operations["getResourceImage"];
        put?: never;
        post?: never;
        /** Remove a picture */
        delete: operations["removeResourceImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens of the API with what they may do and when they were last used */
        get: operations["listServiceTokens"];
        put?: never;
        /** Make a token for another program; it is shown this once */
        post: operations["makeServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a token away */
        delete: operations["revokeServiceToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told of what, and whether it arrives */
        get: operations["listWebhooks"];
        put?: never;
        /** Tell an address what happens; the secret is shown this once */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a webhook with its deliveries */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook, switch it off or on */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret; for a day the former one signs beside it */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook.test event now */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last hundred deliveries, newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{deliveryId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again, with the same event id */
        post: operations["sendWebhookDeliveryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAuditLines: {
        parameters: {
            query?: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                subjectId?: string;
                subjectType?: string;
                /** @description Part of who did it, or of the title or name of what it is about. */
                search?: string;
                /** @description RFC 3339 with an offset. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                            channel: string;
                            act: string;
                            subjectType: string;
                            subjectId: string | null;
                            before: unknown | null;
                            after: unknown | null;
                            /** @description Those that the line names by their ids, as they are called now. */
                            resources: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listTrail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            at: string;
                            /**
                             * @description Came from Exchange; a policy’s verdict; an act; a write to Exchange; a mail.
                             * @enum {unknown}
                             */
                            kind: "received" | "decided" | "done" | "sent" | "mailed";
                            /** @description The act, the outcome, the kind of write or of mail. */
                            what: string;
                            who: string | null;
                            through: string | null;
                            state: string | null;
                            detail: string | null;
                            start: string | null;
                            end: string | null;
                            requestId: string | null;
                            clientRequestId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                /** @description RFC 3339 with an offset. */
                from: string;
                /** @description RFC 3339 with an offset. */
                to: string;
                /** @description An identifier of ONES. */
                resourceId?: string;
                /** @description An identifier of ONES. */
                buildingId?: string;
                /** @description An identifier of ONES. */
                floorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            occurrenceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            originalStart: string;
                            version: number;
                            subject: string | null;
                            private: boolean;
                            organizer: {
                                personId: string | null;
                                name: string;
                                email: string | null;
                            };
                            bookedBy: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                personId: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            allDay: boolean;
                            /** @enum {unknown} */
                            origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            allocations: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                resourceName: string;
                                floorShortName: string | null;
                                buildingName: string | null;
                                /** @enum {unknown} */
                                state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                /** @enum {unknown} */
                                exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                                exchangeDetail: string | null;
                            }[];
                            attendees: {
                                email: string;
                                name: string | null;
                                /** @enum {unknown} */
                                type: "required" | "optional";
                                /** @enum {unknown} */
                                response: "none" | "accepted" | "tentative" | "declined";
                            }[];
                            recurrence: {
                                pattern: {
                                    /** @enum {unknown} */
                                    type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                    interval: number;
                                    daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                    dayOfMonth?: number;
                                    month?: number;
                                    /** @enum {unknown} */
                                    index?: "first" | "second" | "third" | "fourth" | "last";
                                    /** @enum {unknown} */
                                    firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                                };
                                range: {
                                    /** @enum {unknown} */
                                    type: "endDate" | "noEnd" | "numbered";
                                    /** Format: date */
                                    startDate: string;
                                    /** Format: date */
                                    endDate?: string;
                                    numberOfOccurrences?: number;
                                    /** @description An IANA time zone name. */
                                    recurrenceTimeZone?: string;
                                };
                            } | null;
                            onlineMeeting: {
                                /**
                                 * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                                 * @enum {unknown}
                                 */
                                state: "waiting" | "made" | "refused";
                                joinUrl: string | null;
                            } | null;
                            checkIn: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                opensAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                closesAt: string;
                            } | null;
                            completion: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                dueAt: string;
                            } | null;
                            acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createBooking: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resourceIds: string[];
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end: string;
                    /** @description An IANA time zone name. */
                    timeZone?: string;
                    subject: string;
                    attendees: {
                        /** Format: email */
                        email: string;
                        name?: string;
                        /** @enum {unknown} */
                        type: "required" | "optional";
                    }[];
                    recurrence?: {
                        pattern: {
                            /** @enum {unknown} */
                            type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                            interval: number;
                            daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                            dayOfMonth?: number;
                            month?: number;
                            /** @enum {unknown} */
                            index?: "first" | "second" | "third" | "fourth" | "last";
                            /** @enum {unknown} */
                            firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                        };
                        range: {
                            /** @enum {unknown} */
                            type: "endDate" | "noEnd" | "numbered";
                            /** Format: date */
                            startDate: string;
                            /** Format: date */
                            endDate?: string;
                            numberOfOccurrences?: number;
                            /** @description An IANA time zone name. */
                            recurrenceTimeZone?: string;
                        };
                    };
                    onConflict?: {
                        skip?: string[];
                        otherRooms?: {
                            /** Format: date */
                            date: string;
                            resourceIds: string[];
                        }[];
                    };
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    organizerId?: string;
                    private?: boolean;
                    /**
                     * @description A Teams meeting is made with it, where a connection writes the calendar of whoever organizes; else 422 `online-meeting-not-possible`. Once made it stays.
                     * @enum {unknown}
                     */
                    onlineMeeting?: "teams";
                    /** @description The terms of use have been accepted. */
                    termsAccepted?: boolean;
                    /** @description Additional fields that a policy asks for, by their ids. */
                    fields?: {
                        [key: string]: string;
                    };
                    /** @description Asked for at the door. */
                    pin?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    previewBooking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resourceIds: string[];
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end: string;
                    /** @description An IANA time zone name. */
                    timeZone: string;
                    recurrence: {
                        pattern: {
                            /** @enum {unknown} */
                            type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                            interval: number;
                            daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                            dayOfMonth?: number;
                            month?: number;
                            /** @enum {unknown} */
                            index?: "first" | "second" | "third" | "fourth" | "last";
                            /** @enum {unknown} */
                            firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                        };
                        range: {
                            /** @enum {unknown} */
                            type: "endDate" | "noEnd" | "numbered";
                            /** Format: date */
                            startDate: string;
                            /** Format: date */
                            endDate?: string;
                            numberOfOccurrences?: number;
                            /** @description An IANA time zone name. */
                            recurrenceTimeZone?: string;
                        };
                    };
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    organizerId?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    bookingId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        };
                        occurrences: {
                            /** Format: date */
                            date: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        checkedUntil: string;
                        goesOn: boolean;
                        conflicts: {
                            /** Format: date */
                            date: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @enum {unknown} */
                            reason: "taken" | "out-of-service" | "closed" | "policy";
                            message: string | null;
                            blockers: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                                subject: string | null;
                                organizer: string;
                            }[];
                            alternatives: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                resourceName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    getBooking: {
        parameters: {
            query?: {
                /** @description An identifier of ONES. */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: {
                scope?: "this" | "following" | "all";
                /** @description An identifier of ONES. */
                occurrenceId?: string;
            };
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end?: string;
                    subject?: string;
                    attendees?: {
                        /** Format: email */
                        email: string;
                        name?: string;
                        /** @enum {unknown} */
                        type: "required" | "optional";
                    }[];
                    resourceIds?: string[];
                    /** @enum {unknown} */
                    scope?: "this" | "following" | "all";
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    occurrenceId?: string;
                    recurrence?: {
                        pattern: {
                            /** @enum {unknown} */
                            type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                            interval: number;
                            daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                            dayOfMonth?: number;
                            month?: number;
                            /** @enum {unknown} */
                            index?: "first" | "second" | "third" | "fourth" | "last";
                            /** @enum {unknown} */
                            firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                        };
                        range: {
                            /** @enum {unknown} */
                            type: "endDate" | "noEnd" | "numbered";
                            /** Format: date */
                            startDate: string;
                            /** Format: date */
                            endDate?: string;
                            numberOfOccurrences?: number;
                            /** @description An IANA time zone name. */
                            recurrenceTimeZone?: string;
                        };
                    };
                    onConflict?: {
                        skip?: string[];
                        otherRooms?: {
                            /** Format: date */
                            date: string;
                            resourceIds: string[];
                        }[];
                    };
                    /**
                     * @description A Teams meeting is made with it, where a connection writes the calendar of whoever organizes; else 422 `online-meeting-not-possible`. Once made it stays.
                     * @enum {unknown}
                     */
                    onlineMeeting?: "teams";
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    endBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    extendBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    keepSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        booking: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            occurrenceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            originalStart: string;
                            version: number;
                            subject: string | null;
                            private: boolean;
                            organizer: {
                                personId: string | null;
                                name: string;
                                email: string | null;
                            };
                            bookedBy: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                personId: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            allDay: boolean;
                            /** @enum {unknown} */
                            origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            allocations: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                resourceName: string;
                                floorShortName: string | null;
                                buildingName: string | null;
                                /** @enum {unknown} */
                                state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                /** @enum {unknown} */
                                exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                                exchangeDetail: string | null;
                            }[];
                            attendees: {
                                email: string;
                                name: string | null;
                                /** @enum {unknown} */
                                type: "required" | "optional";
                                /** @enum {unknown} */
                                response: "none" | "accepted" | "tentative" | "declined";
                            }[];
                            recurrence: {
                                pattern: {
                                    /** @enum {unknown} */
                                    type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                    interval: number;
                                    daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                    dayOfMonth?: number;
                                    month?: number;
                                    /** @enum {unknown} */
                                    index?: "first" | "second" | "third" | "fourth" | "last";
                                    /** @enum {unknown} */
                                    firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                                };
                                range: {
                                    /** @enum {unknown} */
                                    type: "endDate" | "noEnd" | "numbered";
                                    /** Format: date */
                                    startDate: string;
                                    /** Format: date */
                                    endDate?: string;
                                    numberOfOccurrences?: number;
                                    /** @description An IANA time zone name. */
                                    recurrenceTimeZone?: string;
                                };
                            } | null;
                            onlineMeeting: {
                                /**
                                 * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                                 * @enum {unknown}
                                 */
                                state: "waiting" | "made" | "refused";
                                joinUrl: string | null;
                            } | null;
                            checkIn: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                opensAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                closesAt: string;
                            } | null;
                            completion: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                dueAt: string;
                            } | null;
                            acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        };
                        taken: string[];
                    };
                };
            };
        };
    };
    listNoShows: {
        parameters: {
            query: {
                /** @description RFC 3339 with an offset. */
                from: string;
                /** @description RFC 3339 with an offset. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            occurrenceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            originalStart: string;
                            version: number;
                            subject: string | null;
                            private: boolean;
                            organizer: {
                                personId: string | null;
                                name: string;
                                email: string | null;
                            };
                            bookedBy: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                personId: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            allDay: boolean;
                            /** @enum {unknown} */
                            origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            allocations: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                resourceName: string;
                                floorShortName: string | null;
                                buildingName: string | null;
                                /** @enum {unknown} */
                                state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                /** @enum {unknown} */
                                exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                                exchangeDetail: string | null;
                            }[];
                            attendees: {
                                email: string;
                                name: string | null;
                                /** @enum {unknown} */
                                type: "required" | "optional";
                                /** @enum {unknown} */
                                response: "none" | "accepted" | "tentative" | "declined";
                            }[];
                            recurrence: {
                                pattern: {
                                    /** @enum {unknown} */
                                    type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                    interval: number;
                                    daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                    dayOfMonth?: number;
                                    month?: number;
                                    /** @enum {unknown} */
                                    index?: "first" | "second" | "third" | "fourth" | "last";
                                    /** @enum {unknown} */
                                    firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                                };
                                range: {
                                    /** @enum {unknown} */
                                    type: "endDate" | "noEnd" | "numbered";
                                    /** Format: date */
                                    startDate: string;
                                    /** Format: date */
                                    endDate?: string;
                                    numberOfOccurrences?: number;
                                    /** @description An IANA time zone name. */
                                    recurrenceTimeZone?: string;
                                };
                            } | null;
                            onlineMeeting: {
                                /**
                                 * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                                 * @enum {unknown}
                                 */
                                state: "waiting" | "made" | "refused";
                                joinUrl: string | null;
                            } | null;
                            checkIn: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                opensAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                closesAt: string;
                            } | null;
                            completion: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                dueAt: string;
                            } | null;
                            acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                            seriesDatesReleased: number;
                        }[];
                    };
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            claim: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                occurrenceId: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                originalStart: string;
                                version: number;
                                subject: string | null;
                                private: boolean;
                                organizer: {
                                    personId: string | null;
                                    name: string;
                                    email: string | null;
                                };
                                bookedBy: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    personId: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                allDay: boolean;
                                /** @enum {unknown} */
                                origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                                /** @enum {unknown} */
                                state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                allocations: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    resourceId: string;
                                    resourceName: string;
                                    floorShortName: string | null;
                                    buildingName: string | null;
                                    /** @enum {unknown} */
                                    state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                    /** @enum {unknown} */
                                    exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                                    exchangeDetail: string | null;
                                }[];
                                attendees: {
                                    email: string;
                                    name: string | null;
                                    /** @enum {unknown} */
                                    type: "required" | "optional";
                                    /** @enum {unknown} */
                                    response: "none" | "accepted" | "tentative" | "declined";
                                }[];
                                recurrence: {
                                    pattern: {
                                        /** @enum {unknown} */
                                        type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                        interval: number;
                                        daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                        dayOfMonth?: number;
                                        month?: number;
                                        /** @enum {unknown} */
                                        index?: "first" | "second" | "third" | "fourth" | "last";
                                        /** @enum {unknown} */
                                        firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                                    };
                                    range: {
                                        /** @enum {unknown} */
                                        type: "endDate" | "noEnd" | "numbered";
                                        /** Format: date */
                                        startDate: string;
                                        /** Format: date */
                                        endDate?: string;
                                        numberOfOccurrences?: number;
                                        /** @description An IANA time zone name. */
                                        recurrenceTimeZone?: string;
                                    };
                                } | null;
                                onlineMeeting: {
                                    /**
                                     * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                                     * @enum {unknown}
                                     */
                                    state: "waiting" | "made" | "refused";
                                    joinUrl: string | null;
                                } | null;
                                checkIn: {
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    opensAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    closesAt: string;
                                } | null;
                                completion: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    dueAt: string;
                                } | null;
                                acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                createdAt: string;
                            };
                            holders: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                occurrenceId: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                originalStart: string;
                                version: number;
                                subject: string | null;
                                private: boolean;
                                organizer: {
                                    personId: string | null;
                                    name: string;
                                    email: string | null;
                                };
                                bookedBy: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    personId: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                allDay: boolean;
                                /** @enum {unknown} */
                                origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                                /** @enum {unknown} */
                                state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                allocations: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    resourceId: string;
                                    resourceName: string;
                                    floorShortName: string | null;
                                    buildingName: string | null;
                                    /** @enum {unknown} */
                                    state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                    /** @enum {unknown} */
                                    exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                                    exchangeDetail: string | null;
                                }[];
                                attendees: {
                                    email: string;
                                    name: string | null;
                                    /** @enum {unknown} */
                                    type: "required" | "optional";
                                    /** @enum {unknown} */
                                    response: "none" | "accepted" | "tentative" | "declined";
                                }[];
                                recurrence: {
                                    pattern: {
                                        /** @enum {unknown} */
                                        type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                        interval: number;
                                        daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                        dayOfMonth?: number;
                                        month?: number;
                                        /** @enum {unknown} */
                                        index?: "first" | "second" | "third" | "fourth" | "last";
                                        /** @enum {unknown} */
                                        firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                                    };
                                    range: {
                                        /** @enum {unknown} */
                                        type: "endDate" | "noEnd" | "numbered";
                                        /** Format: date */
                                        startDate: string;
                                        /** Format: date */
                                        endDate?: string;
                                        numberOfOccurrences?: number;
                                        /** @description An IANA time zone name. */
                                        recurrenceTimeZone?: string;
                                    };
                                } | null;
                                onlineMeeting: {
                                    /**
                                     * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                                     * @enum {unknown}
                                     */
                                    state: "waiting" | "made" | "refused";
                                    joinUrl: string | null;
                                } | null;
                                checkIn: {
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    opensAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    closesAt: string;
                                } | null;
                                completion: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    dueAt: string;
                                } | null;
                                acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                createdAt: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    settleConflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Turn the claim away, let the holders go, or move the claim to another resource.
                     * @enum {unknown}
                     */
                    act: "decline" | "release" | "move";
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    resourceId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mySchedule: {
        parameters: {
            query: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                /** @description RFC 3339 with an offset. */
                from: string;
                /** @description RFC 3339 with an offset. */
                to: string;
                /** @description Somebody in whose place I may book. */
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            occurrenceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            originalStart: string;
                            version: number;
                            subject: string | null;
                            private: boolean;
                            organizer: {
                                personId: string | null;
                                name: string;
                                email: string | null;
                            };
                            bookedBy: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                personId: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            allDay: boolean;
                            /** @enum {unknown} */
                            origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            allocations: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                resourceName: string;
                                floorShortName: string | null;
                                buildingName: string | null;
                                /** @enum {unknown} */
                                state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                                /** @enum {unknown} */
                                exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                                exchangeDetail: string | null;
                            }[];
                            attendees: {
                                email: string;
                                name: string | null;
                                /** @enum {unknown} */
                                type: "required" | "optional";
                                /** @enum {unknown} */
                                response: "none" | "accepted" | "tentative" | "declined";
                            }[];
                            recurrence: {
                                pattern: {
                                    /** @enum {unknown} */
                                    type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                    interval: number;
                                    daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                    dayOfMonth?: number;
                                    month?: number;
                                    /** @enum {unknown} */
                                    index?: "first" | "second" | "third" | "fourth" | "last";
                                    /** @enum {unknown} */
                                    firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                                };
                                range: {
                                    /** @enum {unknown} */
                                    type: "endDate" | "noEnd" | "numbered";
                                    /** Format: date */
                                    startDate: string;
                                    /** Format: date */
                                    endDate?: string;
                                    numberOfOccurrences?: number;
                                    /** @description An IANA time zone name. */
                                    recurrenceTimeZone?: string;
                                };
                            } | null;
                            onlineMeeting: {
                                /**
                                 * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                                 * @enum {unknown}
                                 */
                                state: "waiting" | "made" | "refused";
                                joinUrl: string | null;
                            } | null;
                            checkIn: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                opensAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                closesAt: string;
                            } | null;
                            completion: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                dueAt: string;
                            } | null;
                            acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                /** @description RFC 3339 with an offset. */
                from: string;
                /** @description RFC 3339 with an offset. */
                to: string;
                /** @description An identifier of ONES. */
                buildingId?: string;
                /** @description An identifier of ONES. */
                floorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            bookingId: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            occurrenceId: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            subject: string | null;
                            private: boolean;
                            organizer: {
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listBusinessHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            version: number;
                            name: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            week: {
                                monday: {
                                    from: string;
                                    to: string;
                                }[];
                                tuesday: {
                                    from: string;
                                    to: string;
                                }[];
                                wednesday: {
                                    from: string;
                                    to: string;
                                }[];
                                thursday: {
                                    from: string;
                                    to: string;
                                }[];
                                friday: {
                                    from: string;
                                    to: string;
                                }[];
                                saturday: {
                                    from: string;
                                    to: string;
                                }[];
                                sunday: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                            holidays: {
                                /** Format: date */
                                date: string;
                                name: string;
                            }[];
                            resourceIds: string[];
                        }[];
                    };
                };
            };
        };
    };
    createBusinessHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description An IANA time zone name. */
                    timeZone: string;
                    week: {
                        monday: {
                            from: string;
                            to: string;
                        }[];
                        tuesday: {
                            from: string;
                            to: string;
                        }[];
                        wednesday: {
                            from: string;
                            to: string;
                        }[];
                        thursday: {
                            from: string;
                            to: string;
                        }[];
                        friday: {
                            from: string;
                            to: string;
                        }[];
                        saturday: {
                            from: string;
                            to: string;
                        }[];
                        sunday: {
                            from: string;
                            to: string;
                        }[];
                    };
                    holidays: {
                        /** Format: date */
                        date: string;
                        name: string;
                    }[];
                    resourceIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        version: number;
                        name: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        week: {
                            monday: {
                                from: string;
                                to: string;
                            }[];
                            tuesday: {
                                from: string;
                                to: string;
                            }[];
                            wednesday: {
                                from: string;
                                to: string;
                            }[];
                            thursday: {
                                from: string;
                                to: string;
                            }[];
                            friday: {
                                from: string;
                                to: string;
                            }[];
                            saturday: {
                                from: string;
                                to: string;
                            }[];
                            sunday: {
                                from: string;
                                to: string;
                            }[];
                        };
                        holidays: {
                            /** Format: date */
                            date: string;
                            name: string;
                        }[];
                        resourceIds: string[];
                    };
                };
            };
        };
    };
    changeBusinessHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description An IANA time zone name. */
                    timeZone: string;
                    week: {
                        monday: {
                            from: string;
                            to: string;
                        }[];
                        tuesday: {
                            from: string;
                            to: string;
                        }[];
                        wednesday: {
                            from: string;
                            to: string;
                        }[];
                        thursday: {
                            from: string;
                            to: string;
                        }[];
                        friday: {
                            from: string;
                            to: string;
                        }[];
                        saturday: {
                            from: string;
                            to: string;
                        }[];
                        sunday: {
                            from: string;
                            to: string;
                        }[];
                    };
                    holidays: {
                        /** Format: date */
                        date: string;
                        name: string;
                    }[];
                    resourceIds: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        version: number;
                        name: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        week: {
                            monday: {
                                from: string;
                                to: string;
                            }[];
                            tuesday: {
                                from: string;
                                to: string;
                            }[];
                            wednesday: {
                                from: string;
                                to: string;
                            }[];
                            thursday: {
                                from: string;
                                to: string;
                            }[];
                            friday: {
                                from: string;
                                to: string;
                            }[];
                            saturday: {
                                from: string;
                                to: string;
                            }[];
                            sunday: {
                                from: string;
                                to: string;
                            }[];
                        };
                        holidays: {
                            /** Format: date */
                            date: string;
                            name: string;
                        }[];
                        resourceIds: string[];
                    };
                };
            };
        };
    };
    removeBusinessHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An iCalendar file (.ics). */
                    calendar: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            date: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    listConnectionOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        types: {
                            id: string;
                            permissions: string[];
                            /** @description Whether this installation can be set up with it today. */
                            available: boolean;
                            /** @enum {unknown} */
                            recommendedFor: "all-staff" | "part-of-staff" | "higher-security";
                            /** @enum {unknown} */
                            touchesPersonCalendars: "yes" | "signed-in-only" | "never";
                            /**
                             * @description Whose calendar a booking made in ONES stands in.
                             * @enum {unknown}
                             */
                            writesTo: "organizer" | "resource";
                            importsPeople: boolean;
                            importsPlaces: boolean;
                            /** @enum {unknown} */
                            learnsBy: "notification" | "polling";
                            /** @description With rights of its own, not of somebody signed in. */
                            actsAsApplication: boolean;
                            /** @description An account signs in to speak for the rooms. */
                            roomsByAccount: boolean;
                            /** @description Before the first booking. */
                            personMustSignIn: boolean;
                            mailByGraph: boolean;
                            /**
                             * @description How a representative organizes what people of other domains book.
                             * @enum {unknown}
                             */
                            representatives: "by-application" | "signed-in" | "none";
                        }[];
                        operators: {
                            id: string;
                            signInHost: string;
                            graphHost: string;
                            portal: string;
                        }[];
                        redirectUris: {
                            /** @enum {unknown} */
                            purpose: "sign-in" | "room-account" | "consent";
                            uri: string;
                        }[];
                    };
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            type: string;
                            operator: string;
                            tenantId: string;
                            clientId: string;
                            loginButtonName: string;
                            /**
                             * @description The page to come; done: in use.
                             * @enum {unknown}
                             */
                            setupStep: "rooms" | "people" | "done";
                            version: number;
                            secretExpiresAt: string | null;
                            credentials: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "secret" | "certificate";
                                thumbprint: string | null;
                                expiresAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                addedAt: string;
                                /** @enum {unknown} */
                                state: "untried" | "accepted" | "refused";
                                refusal: {
                                    code: string;
                                    mend: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    at: string;
                                } | null;
                            }[];
                            rooms: {
                                /** @enum {unknown} */
                                mode: "all" | "specified";
                                addresses: string[];
                            };
                            /** @description Addresses named here too, but booked through another connection. */
                            roomsElsewhere: string[];
                            delegateAddress: string | null;
                            /** @description Of rooms whose guided test came through as private. */
                            titlesFromRooms: boolean;
                            senderAddress: string | null;
                            representatives: {
                                domain: string;
                                /** Format: email */
                                address: string;
                            }[];
                            defaultGroupIds: string[];
                            cardNumberAttribute: string | null;
                            groupRoles: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                groupId: string;
                                /** @enum {unknown} */
                                role: "manager" | "user";
                            }[];
                            /** @enum {unknown} */
                            state: "new" | "working" | "broken";
                            failure: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                since: string;
                            } | null;
                            roomAccount: {
                                /** @enum {unknown} */
                                state: "missing" | "working" | "broken";
                                address: string | null;
                                error: string | null;
                                since: string | null;
                            } | null;
                            /** @description One for each representative, where they have to sign in; else none. */
                            representativeAccounts: {
                                /** @enum {unknown} */
                                state: "missing" | "working" | "broken";
                                address: string;
                                error: string | null;
                                since: string | null;
                            }[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    createConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    type: string;
                    operator: string;
                    /** Format: uuid */
                    tenantId: string;
                    /** Format: uuid */
                    clientId: string;
                    clientSecret?: string;
                    secretExpiresAt?: string | null;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    certificateId?: string;
                    senderAddress?: string | null;
                    representatives?: {
                        domain: string;
                        /** Format: email */
                        address: string;
                    }[];
                    rooms?: {
                        /** @enum {unknown} */
                        mode: "all" | "specified";
                        addresses: string[];
                    };
                    delegateAddress?: string | null;
                    /** @description The rooms keep titles and the private mark; taken where the organizer’s copy is shut. */
                    titlesFromRooms?: boolean;
                    defaultGroupIds?: string[];
                    cardNumberAttribute?: string | null;
                    groupRoles?: {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        groupId: string;
                        /** @enum {unknown} */
                        role: "manager" | "user";
                    }[];
                    loginButtonName?: string;
                    /** @description Nothing is synced until the last page is saved. */
                    draft?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        type: string;
                        operator: string;
                        tenantId: string;
                        clientId: string;
                        loginButtonName: string;
                        /**
                         * @description The page to come; done: in use.
                         * @enum {unknown}
                         */
                        setupStep: "rooms" | "people" | "done";
                        version: number;
                        secretExpiresAt: string | null;
                        credentials: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "secret" | "certificate";
                            thumbprint: string | null;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            addedAt: string;
                            /** @enum {unknown} */
                            state: "untried" | "accepted" | "refused";
                            refusal: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                at: string;
                            } | null;
                        }[];
                        rooms: {
                            /** @enum {unknown} */
                            mode: "all" | "specified";
                            addresses: string[];
                        };
                        /** @description Addresses named here too, but booked through another connection. */
                        roomsElsewhere: string[];
                        delegateAddress: string | null;
                        /** @description Of rooms whose guided test came through as private. */
                        titlesFromRooms: boolean;
                        senderAddress: string | null;
                        representatives: {
                            domain: string;
                            /** Format: email */
                            address: string;
                        }[];
                        defaultGroupIds: string[];
                        cardNumberAttribute: string | null;
                        groupRoles: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            groupId: string;
                            /** @enum {unknown} */
                            role: "manager" | "user";
                        }[];
                        /** @enum {unknown} */
                        state: "new" | "working" | "broken";
                        failure: {
                            code: string;
                            mend: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                        } | null;
                        roomAccount: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string | null;
                            error: string | null;
                            since: string | null;
                        } | null;
                        /** @description One for each representative, where they have to sign in; else none. */
                        representativeAccounts: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string;
                            error: string | null;
                            since: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                    operator: string;
                    /** Format: uuid */
                    tenantId: string;
                    /** Format: uuid */
                    clientId: string;
                    clientSecret?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    certificateId?: string;
                    senderAddress?: string | null;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    connectionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        checks: {
                            /** @description tenant, clock, token, credential, places, people, groups, calendars, mail, excess */
                            id: string;
                            /** @enum {unknown} */
                            result: "granted" | "missing" | "restricted" | "excess" | "failed" | "not-tried";
                            code: string | null;
                            mend: string | null;
                            detail: string | null;
                        }[];
                    };
                };
            };
        };
    };
    testMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    purpose: "room" | "representative" | "sender" | "outside";
                    /** Format: email */
                    address: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        result: "ok" | "failed";
                        code: string | null;
                        mend: string | null;
                        name: string | null;
                    };
                };
            };
        };
    };
    proveRooms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addresses: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string;
                            /** @enum {unknown} */
                            result: "ok" | "failed";
                            code: string | null;
                            mend: string | null;
                            name: string | null;
                        }[];
                    };
                };
            };
        };
    };
    saveServerSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    type: string;
                    operator: string;
                    /** Format: uuid */
                    tenantId: string;
                    /** Format: uuid */
                    clientId: string;
                    clientSecret?: string;
                    secretExpiresAt?: string | null;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    certificateId?: string;
                    senderAddress?: string | null;
                    representatives?: {
                        domain: string;
                        /** Format: email */
                        address: string;
                    }[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        type: string;
                        operator: string;
                        tenantId: string;
                        clientId: string;
                        loginButtonName: string;
                        /**
                         * @description The page to come; done: in use.
                         * @enum {unknown}
                         */
                        setupStep: "rooms" | "people" | "done";
                        version: number;
                        secretExpiresAt: string | null;
                        credentials: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "secret" | "certificate";
                            thumbprint: string | null;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            addedAt: string;
                            /** @enum {unknown} */
                            state: "untried" | "accepted" | "refused";
                            refusal: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                at: string;
                            } | null;
                        }[];
                        rooms: {
                            /** @enum {unknown} */
                            mode: "all" | "specified";
                            addresses: string[];
                        };
                        /** @description Addresses named here too, but booked through another connection. */
                        roomsElsewhere: string[];
                        delegateAddress: string | null;
                        /** @description Of rooms whose guided test came through as private. */
                        titlesFromRooms: boolean;
                        senderAddress: string | null;
                        representatives: {
                            domain: string;
                            /** Format: email */
                            address: string;
                        }[];
                        defaultGroupIds: string[];
                        cardNumberAttribute: string | null;
                        groupRoles: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            groupId: string;
                            /** @enum {unknown} */
                            role: "manager" | "user";
                        }[];
                        /** @enum {unknown} */
                        state: "new" | "working" | "broken";
                        failure: {
                            code: string;
                            mend: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                        } | null;
                        roomAccount: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string | null;
                            error: string | null;
                            since: string | null;
                        } | null;
                        /** @description One for each representative, where they have to sign in; else none. */
                        representativeAccounts: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string;
                            error: string | null;
                            since: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    saveRoomSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rooms: {
                        /** @enum {unknown} */
                        mode: "all" | "specified";
                        addresses: string[];
                    };
                    delegateAddress?: string | null;
                    /** @description The rooms keep titles and the private mark; taken where the organizer’s copy is shut. */
                    titlesFromRooms?: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        type: string;
                        operator: string;
                        tenantId: string;
                        clientId: string;
                        loginButtonName: string;
                        /**
                         * @description The page to come; done: in use.
                         * @enum {unknown}
                         */
                        setupStep: "rooms" | "people" | "done";
                        version: number;
                        secretExpiresAt: string | null;
                        credentials: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "secret" | "certificate";
                            thumbprint: string | null;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            addedAt: string;
                            /** @enum {unknown} */
                            state: "untried" | "accepted" | "refused";
                            refusal: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                at: string;
                            } | null;
                        }[];
                        rooms: {
                            /** @enum {unknown} */
                            mode: "all" | "specified";
                            addresses: string[];
                        };
                        /** @description Addresses named here too, but booked through another connection. */
                        roomsElsewhere: string[];
                        delegateAddress: string | null;
                        /** @description Of rooms whose guided test came through as private. */
                        titlesFromRooms: boolean;
                        senderAddress: string | null;
                        representatives: {
                            domain: string;
                            /** Format: email */
                            address: string;
                        }[];
                        defaultGroupIds: string[];
                        cardNumberAttribute: string | null;
                        groupRoles: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            groupId: string;
                            /** @enum {unknown} */
                            role: "manager" | "user";
                        }[];
                        /** @enum {unknown} */
                        state: "new" | "working" | "broken";
                        failure: {
                            code: string;
                            mend: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                        } | null;
                        roomAccount: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string | null;
                            error: string | null;
                            since: string | null;
                        } | null;
                        /** @description One for each representative, where they have to sign in; else none. */
                        representativeAccounts: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string;
                            error: string | null;
                            since: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    savePeopleSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    defaultGroupIds: string[];
                    cardNumberAttribute: string | null;
                    groupRoles: {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        groupId: string;
                        /** @enum {unknown} */
                        role: "manager" | "user";
                    }[];
                    loginButtonName: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        type: string;
                        operator: string;
                        tenantId: string;
                        clientId: string;
                        loginButtonName: string;
                        /**
                         * @description The page to come; done: in use.
                         * @enum {unknown}
                         */
                        setupStep: "rooms" | "people" | "done";
                        version: number;
                        secretExpiresAt: string | null;
                        credentials: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "secret" | "certificate";
                            thumbprint: string | null;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            addedAt: string;
                            /** @enum {unknown} */
                            state: "untried" | "accepted" | "refused";
                            refusal: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                at: string;
                            } | null;
                        }[];
                        rooms: {
                            /** @enum {unknown} */
                            mode: "all" | "specified";
                            addresses: string[];
                        };
                        /** @description Addresses named here too, but booked through another connection. */
                        roomsElsewhere: string[];
                        delegateAddress: string | null;
                        /** @description Of rooms whose guided test came through as private. */
                        titlesFromRooms: boolean;
                        senderAddress: string | null;
                        representatives: {
                            domain: string;
                            /** Format: email */
                            address: string;
                        }[];
                        defaultGroupIds: string[];
                        cardNumberAttribute: string | null;
                        groupRoles: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            groupId: string;
                            /** @enum {unknown} */
                            role: "manager" | "user";
                        }[];
                        /** @enum {unknown} */
                        state: "new" | "working" | "broken";
                        failure: {
                            code: string;
                            mend: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                        } | null;
                        roomAccount: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string | null;
                            error: string | null;
                            since: string | null;
                        } | null;
                        /** @description One for each representative, where they have to sign in; else none. */
                        representativeAccounts: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string;
                            error: string | null;
                            since: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    makeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        pem: string;
                        /** @description SHA-256, base64url. */
                        thumbprint: string;
                        /** @description SHA-1, hexadecimal: what the Azure portal shows. */
                        portalThumbprint: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        pem: string;
                        /** @description SHA-256, base64url. */
                        thumbprint: string;
                        /** @description SHA-1, hexadecimal: what the Azure portal shows. */
                        portalThumbprint: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    removeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                credentialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        type: string;
                        operator: string;
                        tenantId: string;
                        clientId: string;
                        loginButtonName: string;
                        /**
                         * @description The page to come; done: in use.
                         * @enum {unknown}
                         */
                        setupStep: "rooms" | "people" | "done";
                        version: number;
                        secretExpiresAt: string | null;
                        credentials: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "secret" | "certificate";
                            thumbprint: string | null;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            addedAt: string;
                            /** @enum {unknown} */
                            state: "untried" | "accepted" | "refused";
                            refusal: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                at: string;
                            } | null;
                        }[];
                        rooms: {
                            /** @enum {unknown} */
                            mode: "all" | "specified";
                            addresses: string[];
                        };
                        /** @description Addresses named here too, but booked through another connection. */
                        roomsElsewhere: string[];
                        delegateAddress: string | null;
                        /** @description Of rooms whose guided test came through as private. */
                        titlesFromRooms: boolean;
                        senderAddress: string | null;
                        representatives: {
                            domain: string;
                            /** Format: email */
                            address: string;
                        }[];
                        defaultGroupIds: string[];
                        cardNumberAttribute: string | null;
                        groupRoles: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            groupId: string;
                            /** @enum {unknown} */
                            role: "manager" | "user";
                        }[];
                        /** @enum {unknown} */
                        state: "new" | "working" | "broken";
                        failure: {
                            code: string;
                            mend: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                        } | null;
                        roomAccount: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string | null;
                            error: string | null;
                            since: string | null;
                        } | null;
                        /** @description One for each representative, where they have to sign in; else none. */
                        representativeAccounts: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string;
                            error: string | null;
                            since: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        type: string;
                        operator: string;
                        tenantId: string;
                        clientId: string;
                        loginButtonName: string;
                        /**
                         * @description The page to come; done: in use.
                         * @enum {unknown}
                         */
                        setupStep: "rooms" | "people" | "done";
                        version: number;
                        secretExpiresAt: string | null;
                        credentials: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "secret" | "certificate";
                            thumbprint: string | null;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            addedAt: string;
                            /** @enum {unknown} */
                            state: "untried" | "accepted" | "refused";
                            refusal: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                at: string;
                            } | null;
                        }[];
                        rooms: {
                            /** @enum {unknown} */
                            mode: "all" | "specified";
                            addresses: string[];
                        };
                        /** @description Addresses named here too, but booked through another connection. */
                        roomsElsewhere: string[];
                        delegateAddress: string | null;
                        /** @description Of rooms whose guided test came through as private. */
                        titlesFromRooms: boolean;
                        senderAddress: string | null;
                        representatives: {
                            domain: string;
                            /** Format: email */
                            address: string;
                        }[];
                        defaultGroupIds: string[];
                        cardNumberAttribute: string | null;
                        groupRoles: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            groupId: string;
                            /** @enum {unknown} */
                            role: "manager" | "user";
                        }[];
                        /** @enum {unknown} */
                        state: "new" | "working" | "broken";
                        failure: {
                            code: string;
                            mend: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                        } | null;
                        roomAccount: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string | null;
                            error: string | null;
                            since: string | null;
                        } | null;
                        /** @description One for each representative, where they have to sign in; else none. */
                        representativeAccounts: {
                            /** @enum {unknown} */
                            state: "missing" | "working" | "broken";
                            address: string;
                            error: string | null;
                            since: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    listRemoteRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                    operator: string;
                    /** Format: uuid */
                    tenantId: string;
                    /** Format: uuid */
                    clientId: string;
                    clientSecret?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    certificateId?: string;
                    senderAddress?: string | null;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    connectionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            emailAddress: string;
                            name: string;
                            building: string | null;
                            floor: string | null;
                            capacity: number | null;
                            chosen: boolean;
                        }[];
                    };
                };
            };
        };
    };
    getConnectionHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connection: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            type: string;
                            operator: string;
                            tenantId: string;
                            clientId: string;
                            loginButtonName: string;
                            /**
                             * @description The page to come; done: in use.
                             * @enum {unknown}
                             */
                            setupStep: "rooms" | "people" | "done";
                            version: number;
                            secretExpiresAt: string | null;
                            credentials: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "secret" | "certificate";
                                thumbprint: string | null;
                                expiresAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                addedAt: string;
                                /** @enum {unknown} */
                                state: "untried" | "accepted" | "refused";
                                refusal: {
                                    code: string;
                                    mend: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with an offset.
                                     */
                                    at: string;
                                } | null;
                            }[];
                            rooms: {
                                /** @enum {unknown} */
                                mode: "all" | "specified";
                                addresses: string[];
                            };
                            /** @description Addresses named here too, but booked through another connection. */
                            roomsElsewhere: string[];
                            delegateAddress: string | null;
                            /** @description Of rooms whose guided test came through as private. */
                            titlesFromRooms: boolean;
                            senderAddress: string | null;
                            representatives: {
                                domain: string;
                                /** Format: email */
                                address: string;
                            }[];
                            defaultGroupIds: string[];
                            cardNumberAttribute: string | null;
                            groupRoles: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                groupId: string;
                                /** @enum {unknown} */
                                role: "manager" | "user";
                            }[];
                            /** @enum {unknown} */
                            state: "new" | "working" | "broken";
                            failure: {
                                code: string;
                                mend: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                since: string;
                            } | null;
                            roomAccount: {
                                /** @enum {unknown} */
                                state: "missing" | "working" | "broken";
                                address: string | null;
                                error: string | null;
                                since: string | null;
                            } | null;
                            /** @description One for each representative, where they have to sign in; else none. */
                            representativeAccounts: {
                                /** @enum {unknown} */
                                state: "missing" | "working" | "broken";
                                address: string;
                                error: string | null;
                                since: string | null;
                            }[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        };
                        sync: {
                            /** @enum {unknown} */
                            stage: "rooms" | "people" | "groups" | "calendars" | "finished" | "failed";
                            done: number;
                            total: number | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            startedAt: string;
                            finishedAt: string | null;
                            failure: string | null;
                        } | null;
                        rooms: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            name: string;
                            emailAddress: string;
                            /** @enum {unknown} */
                            state: "first-sync" | "in-step" | "late" | "unreadable" | "held";
                            /** @enum {unknown} */
                            learnsBy: "notification" | "polling";
                            lastVerifiedAt: string | null;
                            subscriptionExpiresAt: string | null;
                            subscriptionFailure: {
                                /** @description What Graph said. */
                                code: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                since: string;
                                /** @description A stable word for what to do. */
                                mend: string;
                            } | null;
                            lastError: string | null;
                            held: {
                                /** @description How many bookings to come would go. */
                                gone: number;
                                /** @description Of how many. */
                                of: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                heldAt: string;
                                /** @description The next round does it. */
                                approved: boolean;
                            } | null;
                            /** @description A policy of ours binds the room. */
                            hasPolicy: boolean;
                            readiness: {
                                /** @enum {unknown} */
                                state: "unknown" | "ready" | "accepts-by-itself" | "title-unreadable";
                                lastRequestAt: string | null;
                                appliedAt: string | null;
                                appliedBy: ("said" | "observed") | null;
                                /**
                                 * @description On the room’s copy, once it is accepted.
                                 * @enum {unknown}
                                 */
                                titles: "unknown" | "kept" | "lost";
                                titlesProvenAt: string | null;
                            };
                        }[];
                        heldImports: {
                            /** @enum {unknown} */
                            kind: "rooms" | "people" | "groups";
                            /** @description How many would become absent. */
                            gone: number;
                            /** @description Of how many. */
                            of: number;
                            /** @description Of some of them. */
                            names: string[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            heldAt: string;
                            /** @description The next import does it. */
                            approved: boolean;
                        }[];
                        /** @description Of all connections, and of what needs none. */
                        queue: {
                            waiting: number;
                            failing: number;
                            tasks: {
                                /** @description Its name in logs and metrics. */
                                kind: string;
                                count: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                since: string;
                                lastError: string;
                                nextAt: string | null;
                            }[];
                        };
                        unsynced: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            bookingId: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            subject: string | null;
                            organizer: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            since: string;
                            /**
                             * @description Not answered or not sent yet; or Exchange, or a lack here, stands in the way. It is tried again by itself.
                             * @enum {unknown}
                             */
                            state: "on-its-way" | "in-trouble";
                            detail: string | null;
                        }[];
                        acceptedOutside: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            bookingId: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            organizer: string;
                            reasons: string[];
                        }[];
                    };
                };
            };
        };
    };
    getConnectionRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        health: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            name: string;
                            emailAddress: string;
                            /** @enum {unknown} */
                            state: "first-sync" | "in-step" | "late" | "unreadable" | "held";
                            /** @enum {unknown} */
                            learnsBy: "notification" | "polling";
                            lastVerifiedAt: string | null;
                            subscriptionExpiresAt: string | null;
                            subscriptionFailure: {
                                /** @description What Graph said. */
                                code: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                since: string;
                                /** @description A stable word for what to do. */
                                mend: string;
                            } | null;
                            lastError: string | null;
                            held: {
                                /** @description How many bookings to come would go. */
                                gone: number;
                                /** @description Of how many. */
                                of: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                heldAt: string;
                                /** @description The next round does it. */
                                approved: boolean;
                            } | null;
                            /** @description A policy of ours binds the room. */
                            hasPolicy: boolean;
                            readiness: {
                                /** @enum {unknown} */
                                state: "unknown" | "ready" | "accepts-by-itself" | "title-unreadable";
                                lastRequestAt: string | null;
                                appliedAt: string | null;
                                appliedBy: ("said" | "observed") | null;
                                /**
                                 * @description On the room’s copy, once it is accepted.
                                 * @enum {unknown}
                                 */
                                titles: "unknown" | "kept" | "lost";
                                titlesProvenAt: string | null;
                            };
                        };
                        test: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            organizer: string;
                            /** @description How the meeting is to be called. */
                            subject: string;
                            /** @enum {unknown} */
                            state: "watching" | "settling" | "reading" | "answering" | "passed" | "failed";
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            endsAt: string;
                            arrivedAt: string | null;
                            arrived: ("unanswered" | "accepted") | null;
                            acceptedAt: string | null;
                            title: ("kept" | "lost") | null;
                            privateKept: boolean | null;
                            answeredAt: string | null;
                            failure: string | null;
                            finishedAt: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    startRoomTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    organizer: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        organizer: string;
                        /** @description How the meeting is to be called. */
                        subject: string;
                        /** @enum {unknown} */
                        state: "watching" | "settling" | "reading" | "answering" | "passed" | "failed";
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        endsAt: string;
                        arrivedAt: string | null;
                        arrived: ("unanswered" | "accepted") | null;
                        acceptedAt: string | null;
                        title: ("kept" | "lost") | null;
                        privateKept: boolean | null;
                        answeredAt: string | null;
                        failure: string | null;
                        finishedAt: string | null;
                    };
                };
            };
        };
    };
    sayPolicyApplied: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resourceIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        at: string;
                    };
                };
            };
        };
    };
    listBookers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                        }[];
                    };
                };
            };
        };
    };
    setBookers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                        }[];
                    };
                };
            };
        };
    };
    syncConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: boolean;
                    };
                };
            };
        };
    };
    tryTasksAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    listCompares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            date: string;
                            compared: number;
                            healed: number;
                            held: number;
                            rooms: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                comparedAt: string;
                                /** @enum {unknown} */
                                outcome: "same" | "healed" | "held";
                                /** @description All of them; the first 50 are named. */
                                differing: number;
                                differences: {
                                    /** @enum {unknown} */
                                    kind: "missing-here" | "missing-there" | "time" | "answer";
                                    bookingId: string | null;
                                    ours: {
                                        /**
                                         * Format: date-time
                                         * @description RFC 3339 with an offset.
                                         */
                                        start: string;
                                        /**
                                         * Format: date-time
                                         * @description RFC 3339 with an offset.
                                         */
                                        end: string;
                                    } | null;
                                    theirs: {
                                        /**
                                         * Format: date-time
                                         * @description RFC 3339 with an offset.
                                         */
                                        start: string;
                                        /**
                                         * Format: date-time
                                         * @description RFC 3339 with an offset.
                                         */
                                        end: string;
                                    } | null;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    lookAtRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: boolean;
                    };
                };
            };
        };
    };
    applyHeldRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: boolean;
                    };
                };
            };
        };
    };
    applyHeldImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                kind: "rooms" | "people" | "groups";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: boolean;
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            department: string | null;
                            roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "absent" | "contact";
                            /** @enum {unknown} */
                            source: "imported" | "signed-in" | "contact" | "local";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    suggestPeople: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string;
                        }[];
                    };
                };
            };
        };
    };
    setRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        department: string | null;
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        /** @enum {unknown} */
                        state: "active" | "disabled" | "absent" | "contact";
                        /** @enum {unknown} */
                        source: "imported" | "signed-in" | "contact" | "local";
                    };
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            members: number;
                            /** @enum {unknown} */
                            source: "imported" | "local";
                            grants: {
                                /** @enum {unknown} */
                                role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                                /** @enum {unknown} */
                                access: "read" | "write";
                                buildingId: string | null;
                                floorId: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        members: number;
                        /** @enum {unknown} */
                        source: "imported" | "local";
                        grants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        department: string | null;
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        /** @enum {unknown} */
                        state: "active" | "disabled" | "absent" | "contact";
                        /** @enum {unknown} */
                        source: "imported" | "signed-in" | "contact" | "local";
                        cardNumber: string | null;
                        /** @description Whether it was said by hand which card, or none, and not by an import. */
                        hasOwnCard: boolean;
                        groups: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        ownGrants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                        effective: {
                            /** @enum {unknown} */
                            role: "global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                            /** @enum {unknown} */
                            source: "own" | "group" | "connection";
                            group: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        acts: string[];
                    };
                };
            };
        };
    };
    setPersonGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grants: {
                        /** @enum {unknown} */
                        role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                        /** @enum {unknown} */
                        access: "read" | "write";
                        buildingId: string | null;
                        floorId: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        department: string | null;
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        /** @enum {unknown} */
                        state: "active" | "disabled" | "absent" | "contact";
                        /** @enum {unknown} */
                        source: "imported" | "signed-in" | "contact" | "local";
                        cardNumber: string | null;
                        /** @description Whether it was said by hand which card, or none, and not by an import. */
                        hasOwnCard: boolean;
                        groups: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        ownGrants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                        effective: {
                            /** @enum {unknown} */
                            role: "global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                            /** @enum {unknown} */
                            source: "own" | "group" | "connection";
                            group: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        acts: string[];
                    };
                };
            };
        };
    };
    setCardNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cardNumber: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        email: string | null;
                        department: string | null;
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        /** @enum {unknown} */
                        state: "active" | "disabled" | "absent" | "contact";
                        /** @enum {unknown} */
                        source: "imported" | "signed-in" | "contact" | "local";
                        cardNumber: string | null;
                        /** @description Whether it was said by hand which card, or none, and not by an import. */
                        hasOwnCard: boolean;
                        groups: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        ownGrants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                        effective: {
                            /** @enum {unknown} */
                            role: "global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                            /** @enum {unknown} */
                            source: "own" | "group" | "connection";
                            group: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        acts: string[];
                    };
                };
            };
        };
    };
    listMyDelegates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "absent" | "contact";
                        }[];
                    };
                };
            };
        };
    };
    nameMyDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dropMyDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMyPrincipals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                        }[];
                    };
                };
            };
        };
    };
    listDelegates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "absent" | "contact";
                        }[];
                    };
                };
            };
        };
    };
    nameDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dropDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listLeftBookings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            /** @enum {unknown} */
                            state: "disabled" | "absent";
                            bookings: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                subject: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                recurring: boolean;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    getGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        members: number;
                        /** @enum {unknown} */
                        source: "imported" | "local";
                        grants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    renameGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        members: number;
                        /** @enum {unknown} */
                        source: "imported" | "local";
                        grants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    removeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listGroupMembers: {
        parameters: {
            query?: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            department: string | null;
                            roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "absent" | "contact";
                            /** @enum {unknown} */
                            source: "imported" | "signed-in" | "contact" | "local";
                            byHand: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    addGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setGroupGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grants: {
                        /** @enum {unknown} */
                        role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                        /** @enum {unknown} */
                        access: "read" | "write";
                        buildingId: string | null;
                        floorId: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        members: number;
                        /** @enum {unknown} */
                        source: "imported" | "local";
                        grants: {
                            /** @enum {unknown} */
                            role: "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user";
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingId: string | null;
                            floorId: string | null;
                        }[];
                    };
                };
            };
        };
    };
    listFeeds: {
        parameters: {
            query?: {
                kind?: "person" | "resource" | "floor";
                /** @description An identifier of ONES. */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "person" | "resource" | "floor";
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            subjectId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                            lastReadAt: string | null;
                        }[];
                        settings: {
                            /** @description Everybody may have a feed of their own meetings. */
                            ofPeople: boolean;
                            /** @description Who manages a resource may make a feed of it or of its floor. */
                            ofResources: boolean;
                        };
                    };
                };
            };
        };
    };
    makeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "person" | "resource" | "floor";
                    /**
                     * Format: uuid
                     * @description The resource or the floor. Left out for your own meetings.
                     */
                    subjectId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. Whoever has it can read the feed. */
                        address: string;
                        feed: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "person" | "resource" | "floor";
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            subjectId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                            lastReadAt: string | null;
                        };
                    };
                };
            };
        };
    };
    revokeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setFeedSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Everybody may have a feed of their own meetings. */
                    ofPeople: boolean;
                    /** @description Who manages a resource may make a feed of it or of its floor. */
                    ofResources: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everybody may have a feed of their own meetings. */
                        ofPeople: boolean;
                        /** @description Who manages a resource may make a feed of it or of its floor. */
                        ofResources: boolean;
                    };
                };
            };
        };
    };
    readFeed: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            timeZone: string | null;
                        };
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        acts: string[];
                    };
                };
            };
        };
    };
    chooseLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    language: "en" | "zh-Hant" | "zh-Hans";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            connectionId: string;
                            label: string;
                            url: string;
                        }[];
                    };
                };
            };
        };
    };
    signInBreakGlass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            email: string | null;
                            timeZone: string | null;
                        };
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        acts: string[];
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    everywhere?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signOutPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    startAddInSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    idToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    getMailSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connectionId: string | null;
                        /** @description Whether the operator has set a mail server. */
                        hasSmtp: boolean;
                        senders: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            connectionId: string;
                            name: string;
                            address: string;
                        }[];
                        sender: {
                            /** @enum {unknown} */
                            state: "untried" | "working" | "failing";
                            code: string | null;
                            mend: string | null;
                            since: string | null;
                            /** @description Mails that went by SMTP since it fails. */
                            fallenBack: number;
                        } | null;
                        /** @description Mails that are still to go. */
                        waiting: number;
                    };
                };
            };
        };
    };
    chooseMailTransport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connectionId: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connectionId: string | null;
                        /** @description Whether the operator has set a mail server. */
                        hasSmtp: boolean;
                        senders: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            connectionId: string;
                            name: string;
                            address: string;
                        }[];
                        sender: {
                            /** @enum {unknown} */
                            state: "untried" | "working" | "failing";
                            code: string | null;
                            mend: string | null;
                            since: string | null;
                            /** @description Mails that went by SMTP since it fails. */
                            fallenBack: number;
                        } | null;
                        /** @description Mails that are still to go. */
                        waiting: number;
                    };
                };
            };
        };
    };
    sendTestMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    address: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        result: "ok" | "failed";
                        code: string | null;
                        settings: {
                            connectionId: string | null;
                            /** @description Whether the operator has set a mail server. */
                            hasSmtp: boolean;
                            senders: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                connectionId: string;
                                name: string;
                                address: string;
                            }[];
                            sender: {
                                /** @enum {unknown} */
                                state: "untried" | "working" | "failing";
                                code: string | null;
                                mend: string | null;
                                since: string | null;
                                /** @description Mails that went by SMTP since it fails. */
                                fallenBack: number;
                            } | null;
                            /** @description Mails that are still to go. */
                            waiting: number;
                        };
                    };
                };
            };
        };
    };
    listOutOfService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            remark: string | null;
                            createdBy: string;
                            /** @description Bookings that overlap it; their organizers are written to. */
                            affected: number;
                        }[];
                    };
                };
            };
        };
    };
    addOutOfService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    resourceId: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end: string;
                    remark?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        resourceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        remark: string | null;
                        createdBy: string;
                        /** @description Bookings that overlap it; their organizers are written to. */
                        affected: number;
                    };
                };
            };
        };
    };
    removeOutOfService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listBuildings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            names: {
                                en?: string;
                                "zh-Hant"?: string;
                                "zh-Hans"?: string;
                            };
                            address: string | null;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            position: number | null;
                            version: number;
                            resources: number;
                            floors: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                                names: {
                                    en?: string;
                                    "zh-Hant"?: string;
                                    "zh-Hans"?: string;
                                };
                                shortName: string;
                                position: number;
                                version: number;
                                /** @description How many stand there, those out of use too. */
                                resources: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    createBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    address: string | null;
                    /** @description An IANA time zone name. */
                    timeZone: string;
                    position: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        address: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number | null;
                        version: number;
                        resources: number;
                        floors: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            names: {
                                en?: string;
                                "zh-Hant"?: string;
                                "zh-Hans"?: string;
                            };
                            shortName: string;
                            position: number;
                            version: number;
                            /** @description How many stand there, those out of use too. */
                            resources: number;
                        }[];
                    };
                };
            };
        };
    };
    changeBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one last seen: another in between is 409 `stale-version`. */
                    version: number;
                    name: string;
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    address: string | null;
                    /** @description An IANA time zone name. */
                    timeZone: string;
                    position: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        address: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number | null;
                        version: number;
                        resources: number;
                        floors: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            names: {
                                en?: string;
                                "zh-Hant"?: string;
                                "zh-Hans"?: string;
                            };
                            shortName: string;
                            position: number;
                            version: number;
                            /** @description How many stand there, those out of use too. */
                            resources: number;
                        }[];
                    };
                };
            };
        };
    };
    removeBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    shortName: string;
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        address: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number | null;
                        version: number;
                        resources: number;
                        floors: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            names: {
                                en?: string;
                                "zh-Hant"?: string;
                                "zh-Hans"?: string;
                            };
                            shortName: string;
                            position: number;
                            version: number;
                            /** @description How many stand there, those out of use too. */
                            resources: number;
                        }[];
                    };
                };
            };
        };
    };
    changeFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one last seen: another in between is 409 `stale-version`. */
                    version: number;
                    name: string;
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    shortName: string;
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        address: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number | null;
                        version: number;
                        resources: number;
                        floors: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            names: {
                                en?: string;
                                "zh-Hant"?: string;
                                "zh-Hans"?: string;
                            };
                            shortName: string;
                            position: number;
                            version: number;
                            /** @description How many stand there, those out of use too. */
                            resources: number;
                        }[];
                    };
                };
            };
        };
    };
    removeFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listAmenities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            names: {
                                en?: string;
                                "zh-Hant"?: string;
                                "zh-Hans"?: string;
                            };
                            icon: ("tag" | "video" | "whiteboard" | "screen" | "accessible" | "phone" | "audio" | "coffee" | "window" | "people") | null;
                            resources: number;
                        }[];
                    };
                };
            };
        };
    };
    saveAmenity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    icon: ("tag" | "video" | "whiteboard" | "screen" | "accessible" | "phone" | "audio" | "coffee" | "window" | "people") | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        icon: ("tag" | "video" | "whiteboard" | "screen" | "accessible" | "phone" | "audio" | "coffee" | "window" | "people") | null;
                        resources: number;
                    };
                };
            };
        };
    };
    removeAmenity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPlayers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "room-display" | "floor-display";
                            resourceIds: string[];
                            floorId: string | null;
                            /** @description What it shows, in words. */
                            target: string;
                            /** @enum {unknown} */
                            state: "online" | "offline" | "never-seen";
                            lastSeenAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            pairedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    pairPlayer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @enum {unknown} */
                    kind: "room-display" | "floor-display";
                    resourceIds?: string[];
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    floorId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "room-display" | "floor-display";
                        resourceIds: string[];
                        floorId: string | null;
                        /** @description What it shows, in words. */
                        target: string;
                        /** @enum {unknown} */
                        state: "online" | "offline" | "never-seen";
                        lastSeenAt: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        pairedAt: string;
                    };
                };
            };
        };
    };
    unpairPlayer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    startPairing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        pairingId: string;
                        code: string;
                        deviceSecret: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    claimPairing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deviceSecret: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "waiting";
                    } | {
                        /** @enum {string} */
                        status: "expired";
                    } | {
                        /** @enum {string} */
                        status: "paired";
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        playerId: string;
                        deviceToken: string;
                    };
                };
            };
        };
    };
    walkIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    resourceId: string;
                    minutes: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    checkInByTouch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pin?: string;
                    /** @description Of an access card: whoever has it came. */
                    cardNumber?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    endByTouch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    extendByTouch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    listPolicyRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            group: "booking" | "time" | "people" | "form" | "check-in" | "display";
                            name: {
                                en: string;
                                "zh-Hant": string;
                                "zh-Hans": string;
                            };
                            /** @description JSON schema of the settings. */
                            settings: {
                                [key: string]: unknown;
                            };
                            labels: {
                                en: {
                                    [key: string]: string;
                                };
                                "zh-Hant": {
                                    [key: string]: string;
                                };
                                "zh-Hans": {
                                    [key: string]: string;
                                };
                            };
                            example: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            version: number;
                            rules: {
                                [key: string]: {
                                    [key: string]: unknown;
                                };
                            };
                            overrides: {
                                name: string;
                                roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                                groupIds: string[];
                                rules: {
                                    [key: string]: {
                                        [key: string]: unknown;
                                    } | null;
                                };
                            }[];
                            resourceIds: string[];
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            updatedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    createPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Settings by the id of the rule. */
                    rules: {
                        [key: string]: {
                            [key: string]: unknown;
                        };
                    };
                    overrides: {
                        name: string;
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        groupIds: string[];
                        rules: {
                            [key: string]: {
                                [key: string]: unknown;
                            } | null;
                        };
                    }[];
                    resourceIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        version: number;
                        rules: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        overrides: {
                            name: string;
                            roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                            groupIds: string[];
                            rules: {
                                [key: string]: {
                                    [key: string]: unknown;
                                } | null;
                            };
                        }[];
                        resourceIds: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        version: number;
                        rules: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        overrides: {
                            name: string;
                            roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                            groupIds: string[];
                            rules: {
                                [key: string]: {
                                    [key: string]: unknown;
                                } | null;
                            };
                        }[];
                        resourceIds: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    changePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Settings by the id of the rule. */
                    rules: {
                        [key: string]: {
                            [key: string]: unknown;
                        };
                    };
                    overrides: {
                        name: string;
                        roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                        groupIds: string[];
                        rules: {
                            [key: string]: {
                                [key: string]: unknown;
                            } | null;
                        };
                    }[];
                    resourceIds: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        version: number;
                        rules: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        overrides: {
                            name: string;
                            roles: ("global-administrator" | "manager" | "user-manager" | "setting-manager" | "booking-manager" | "player-manager" | "user")[];
                            groupIds: string[];
                            rules: {
                                [key: string]: {
                                    [key: string]: unknown;
                                } | null;
                            };
                        }[];
                        resourceIds: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    removePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRoomsNotReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            /** @enum {unknown} */
                            state: "unknown" | "ready" | "accepts-by-itself" | "title-unreadable";
                        }[];
                    };
                };
            };
        };
    };
    tryPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    personId: string;
                    resourceIds: string[];
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end: string;
                    /** @enum {unknown} */
                    channel: "web" | "console" | "player" | "add-in" | "api" | "outlook";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "allowed" | "refused" | "needs-approval";
                        resources: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            policyId: string | null;
                            policyName: string | null;
                            policyVersion: number | null;
                            /** @enum {unknown} */
                            outcome: "allowed" | "refused" | "needs-approval";
                            answers: {
                                rule: string;
                                name: string;
                                /** @enum {unknown} */
                                outcome: "allowed" | "refused" | "needs-approval";
                                values: {
                                    [key: string]: unknown;
                                };
                                message: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    getBookingForm: {
        parameters: {
            query: {
                /** @description Ids joined by commas. */
                resourceIds: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        terms: string[];
                        fields: {
                            id: string;
                            label: string;
                            required: boolean;
                            choices: string[];
                        }[];
                        pin: boolean;
                        approval: boolean;
                        /** @description Whether a Teams meeting can be made with it. */
                        onlineMeeting: boolean;
                    };
                };
            };
        };
    };
    listVerdicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            at: string;
                            act: string;
                            channel: string;
                            /** @enum {unknown} */
                            outcome: "allowed" | "refused" | "needs-approval";
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            resources: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                policyId: string | null;
                                policyName: string | null;
                                policyVersion: number | null;
                                /** @enum {unknown} */
                                outcome: "allowed" | "refused" | "needs-approval";
                                answers: {
                                    rule: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    outcome: "allowed" | "refused" | "needs-approval";
                                    values: {
                                        [key: string]: unknown;
                                    };
                                    message: string | null;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    listMyRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            at: string;
                            act: string;
                            channel: string;
                            /** @enum {unknown} */
                            outcome: "allowed" | "refused" | "needs-approval";
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            resources: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                resourceId: string;
                                policyId: string | null;
                                policyName: string | null;
                                policyVersion: number | null;
                                /** @enum {unknown} */
                                outcome: "allowed" | "refused" | "needs-approval";
                                answers: {
                                    rule: string;
                                    name: string;
                                    /** @enum {unknown} */
                                    outcome: "allowed" | "refused" | "needs-approval";
                                    values: {
                                        [key: string]: unknown;
                                    };
                                    message: string | null;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description An identifier of ONES. */
                buildingId?: string;
                /** @description An identifier of ONES. */
                floorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            bookingId: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            policyId: string;
                            policyName: string;
                            /** @enum {unknown} */
                            state: "open" | "approved" | "declined" | "expired" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            requestedAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            expiresAt: string;
                            booking: {
                                subject: string | null;
                                organizer: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                resources: string[];
                            };
                        }[];
                    };
                };
            };
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "approved" | "declined";
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        occurrenceId: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        originalStart: string;
                        version: number;
                        subject: string | null;
                        private: boolean;
                        organizer: {
                            personId: string | null;
                            name: string;
                            email: string | null;
                        };
                        bookedBy: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            personId: string;
                            name: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        start: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        end: string;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        allDay: boolean;
                        /** @enum {unknown} */
                        origin: "web" | "console" | "player" | "outlook" | "add-in" | "api";
                        /** @enum {unknown} */
                        state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                        allocations: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            resourceId: string;
                            resourceName: string;
                            floorShortName: string | null;
                            buildingName: string | null;
                            /** @enum {unknown} */
                            state: "requested" | "pending_validation" | "confirmed" | "checked_in" | "ended" | "declined" | "cancelled" | "released" | "conflicted";
                            /** @enum {unknown} */
                            exchange: "none" | "queued" | "sent" | "pending" | "accepted" | "declined" | "unsynced";
                            exchangeDetail: string | null;
                        }[];
                        attendees: {
                            email: string;
                            name: string | null;
                            /** @enum {unknown} */
                            type: "required" | "optional";
                            /** @enum {unknown} */
                            response: "none" | "accepted" | "tentative" | "declined";
                        }[];
                        recurrence: {
                            pattern: {
                                /** @enum {unknown} */
                                type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                                interval: number;
                                daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                                dayOfMonth?: number;
                                month?: number;
                                /** @enum {unknown} */
                                index?: "first" | "second" | "third" | "fourth" | "last";
                                /** @enum {unknown} */
                                firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                            };
                            range: {
                                /** @enum {unknown} */
                                type: "endDate" | "noEnd" | "numbered";
                                /** Format: date */
                                startDate: string;
                                /** Format: date */
                                endDate?: string;
                                numberOfOccurrences?: number;
                                /** @description An IANA time zone name. */
                                recurrenceTimeZone?: string;
                            };
                        } | null;
                        onlineMeeting: {
                            /**
                             * @description `refused`: the calendar that the booking stands in does not allow Teams meetings.
                             * @enum {unknown}
                             */
                            state: "waiting" | "made" | "refused";
                            joinUrl: string | null;
                        } | null;
                        checkIn: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            opensAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            closesAt: string;
                        } | null;
                        completion: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            dueAt: string;
                        } | null;
                        acts: ("move" | "rename" | "invite" | "cancel" | "end" | "extend" | "check-in" | "keep-series")[];
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    getCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        bookingId: string;
                        /** @enum {unknown} */
                        state: "open" | "completed" | "expired" | "withdrawn";
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        dueAt: string;
                        booking: {
                            subject: string | null;
                            private: boolean;
                            organizer: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            recurring: boolean;
                            resources: string[];
                        };
                        form: {
                            terms: string[];
                            fields: {
                                id: string;
                                label: string;
                                required: boolean;
                                choices: string[];
                            }[];
                            pin: boolean;
                            approval: boolean;
                        };
                    };
                };
            };
        };
    };
    completeBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The terms of use have been accepted. */
                    termsAccepted?: boolean;
                    /** @description Additional fields that a policy asks for, by their ids. */
                    fields?: {
                        [key: string]: string;
                    };
                    /** @description Asked for at the door. */
                    pin?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        bookingId: string;
                        /** @enum {unknown} */
                        state: "open" | "completed" | "expired" | "withdrawn";
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        dueAt: string;
                        booking: {
                            subject: string | null;
                            private: boolean;
                            organizer: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            recurring: boolean;
                            resources: string[];
                        };
                        form: {
                            terms: string[];
                            fields: {
                                id: string;
                                label: string;
                                required: boolean;
                                choices: string[];
                            }[];
                            pin: boolean;
                            approval: boolean;
                        };
                    };
                };
            };
        };
    };
    listResources: {
        parameters: {
            query?: {
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
                q?: string;
                /** @description An identifier of ONES. */
                buildingId?: string;
                /** @description An identifier of ONES. */
                floorId?: string;
                kind?: "room" | "desk" | "equipment";
                state?: "active" | "absent" | "archived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /** @enum {unknown} */
                            kind: "room" | "desk" | "equipment";
                            name: string;
                            emailAddress: string | null;
                            capacity: number | null;
                            amenities: string[];
                            buildingId: string | null;
                            buildingName: string | null;
                            floorId: string | null;
                            floorName: string | null;
                            floorShortName: string | null;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            description: string | null;
                            imageUrl: string | null;
                            /** @enum {unknown} */
                            state: "active" | "absent" | "archived";
                            /** @description Whether a connection keeps it the same in Exchange. */
                            synced: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createResource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "room" | "desk" | "equipment";
                    name: string;
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    description: string | null;
                    capacity: number | null;
                    amenities: string[];
                    buildingId: string | null;
                    floorId: string | null;
                    timeZone: string | null;
                    /** @description Order, lowest first. */
                    position?: number;
                    /** @description Of a combined room: the rooms it is made of. */
                    partIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        description: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        floorId: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number;
                        parts: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        partOf: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        synced: boolean;
                        emailAddress: string | null;
                        version: number;
                        /** @description Set here and left alone by imports. */
                        ours: ("name" | "capacity" | "amenities" | "place")[];
                        told: {
                            name: string;
                            capacity: number | null;
                            amenities: string[];
                            building: string | null;
                            floor: string | null;
                        } | null;
                        images: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            url: string;
                            mediaType: string;
                        }[];
                        /** @description Bookings to come. */
                        upcoming: number;
                    };
                };
            };
        };
    };
    getResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        emailAddress: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        buildingName: string | null;
                        floorId: string | null;
                        floorName: string | null;
                        floorShortName: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        description: string | null;
                        imageUrl: string | null;
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        /** @description Whether a connection keeps it the same in Exchange. */
                        synced: boolean;
                    };
                };
            };
        };
    };
    changeResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one last seen: another in between is 409 `stale-version`. */
                    version: number;
                    name: string;
                    names: {
                        en?: string;
                        "zh-Hant"?: string;
                        "zh-Hans"?: string;
                    };
                    description: string | null;
                    capacity: number | null;
                    amenities: string[];
                    buildingId: string | null;
                    floorId: string | null;
                    timeZone: string | null;
                    /** @description Order, lowest first. */
                    position?: number;
                    /** @description Of a combined room: the rooms it is made of. */
                    partIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        description: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        floorId: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number;
                        parts: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        partOf: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        synced: boolean;
                        emailAddress: string | null;
                        version: number;
                        /** @description Set here and left alone by imports. */
                        ours: ("name" | "capacity" | "amenities" | "place")[];
                        told: {
                            name: string;
                            capacity: number | null;
                            amenities: string[];
                            building: string | null;
                            floor: string | null;
                        } | null;
                        images: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            url: string;
                            mediaType: string;
                        }[];
                        /** @description Bookings to come. */
                        upcoming: number;
                    };
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        buildings: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            /** @description An IANA time zone name. */
                            timeZone: string;
                            floors: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                                shortName: string;
                                /** @description Order within the building, lowest first. */
                                position: number;
                            }[];
                        }[];
                        amenities: string[];
                        amenityNames: {
                            name: string;
                            /** @description In the language of whoever asks. */
                            label: string;
                            icon: string | null;
                        }[];
                    };
                };
            };
        };
    };
    findAvailability: {
        parameters: {
            query: {
                /** @description RFC 3339 with an offset. */
                start: string;
                /** @description RFC 3339 with an offset. */
                end: string;
                /** @description For whom it would be booked, where that is not the caller; else 403 `forbidden`. */
                organizerId?: string;
                /** @description An identifier of ONES. */
                buildingId?: string;
                /** @description With `buildingId`: what stands in no building, too. */
                placelessToo?: boolean;
                /** @description An identifier of ONES. */
                floorId?: string;
                /** @description An identifier of ONES. */
                nearFloorId?: string;
                capacity?: number;
                kind?: "room" | "desk" | "equipment";
                /** @description Names joined by commas; all are needed. */
                amenities?: string;
                /** @description Opaque; as given by nextCursor. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            resource: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "room" | "desk" | "equipment";
                                name: string;
                                emailAddress: string | null;
                                capacity: number | null;
                                amenities: string[];
                                buildingId: string | null;
                                buildingName: string | null;
                                floorId: string | null;
                                floorName: string | null;
                                floorShortName: string | null;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                description: string | null;
                                imageUrl: string | null;
                                /** @enum {unknown} */
                                state: "active" | "absent" | "archived";
                                /** @description Whether a connection keeps it the same in Exchange. */
                                synced: boolean;
                            };
                            freeUntil: string | null;
                            busy: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                            }[];
                            rank: ("right-size" | "all-amenities" | "own-building" | "own-floor" | "free-longer")[];
                            needsApproval: boolean;
                        }[];
                        nextCursor: string | null;
                        unavailable: {
                            resource: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "room" | "desk" | "equipment";
                                name: string;
                                emailAddress: string | null;
                                capacity: number | null;
                                amenities: string[];
                                buildingId: string | null;
                                buildingName: string | null;
                                floorId: string | null;
                                floorName: string | null;
                                floorShortName: string | null;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                description: string | null;
                                imageUrl: string | null;
                                /** @enum {unknown} */
                                state: "active" | "absent" | "archived";
                                /** @description Whether a connection keeps it the same in Exchange. */
                                synced: boolean;
                            };
                            /** @enum {unknown} */
                            reason: "taken" | "too-small" | "lacks-amenity" | "out-of-service" | "closed" | "policy";
                            message: string | null;
                            remark: string | null;
                            freeFrom: string | null;
                            busy: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                            }[];
                        }[];
                        nearestTimes: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            free: number;
                        }[];
                    };
                };
            };
        };
    };
    findSeriesAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end: string;
                    /** @description An IANA time zone name. */
                    timeZone: string;
                    recurrence: {
                        pattern: {
                            /** @enum {unknown} */
                            type: "daily" | "weekly" | "absoluteMonthly" | "relativeMonthly" | "absoluteYearly" | "relativeYearly";
                            interval: number;
                            daysOfWeek?: ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday")[];
                            dayOfMonth?: number;
                            month?: number;
                            /** @enum {unknown} */
                            index?: "first" | "second" | "third" | "fourth" | "last";
                            /** @enum {unknown} */
                            firstDayOfWeek?: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
                        };
                        range: {
                            /** @enum {unknown} */
                            type: "endDate" | "noEnd" | "numbered";
                            /** Format: date */
                            startDate: string;
                            /** Format: date */
                            endDate?: string;
                            numberOfOccurrences?: number;
                            /** @description An IANA time zone name. */
                            recurrenceTimeZone?: string;
                        };
                    };
                    /**
                     * Format: uuid
                     * @description For whom it would be booked, where that is not the caller; else 403 `forbidden`.
                     */
                    organizerId?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    buildingId?: string;
                    /** @description With `buildingId`: what stands in no building, too. */
                    placelessToo?: boolean;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    floorId?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    nearFloorId?: string;
                    capacity?: number;
                    /** @enum {unknown} */
                    kind?: "room" | "desk" | "equipment";
                    amenities?: string[];
                    /** @default 20 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many dates were looked at: the first of the series, 200 at most. */
                        judged: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        judgedUntil: string;
                        /** @description Whether there are dates after those. */
                        goesOn: boolean;
                        capped: {
                            /** @description How many of the best fitting resources were tried on all dates. */
                            tried: number;
                            /** @description How many fit. */
                            of: number;
                        } | null;
                        items: {
                            resource: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "room" | "desk" | "equipment";
                                name: string;
                                emailAddress: string | null;
                                capacity: number | null;
                                amenities: string[];
                                buildingId: string | null;
                                buildingName: string | null;
                                floorId: string | null;
                                floorName: string | null;
                                floorShortName: string | null;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                description: string | null;
                                imageUrl: string | null;
                                /** @enum {unknown} */
                                state: "active" | "absent" | "archived";
                                /** @description Whether a connection keeps it the same in Exchange. */
                                synced: boolean;
                            };
                            /** @description Of the dates that were looked at. */
                            freeOn: number;
                            /** @description The first 30. */
                            missing: {
                                /**
                                 * Format: date
                                 * @description In the series' zone.
                                 */
                                date: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                start: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with an offset.
                                 */
                                end: string;
                                /** @enum {unknown} */
                                reason: "taken" | "out-of-service" | "closed" | "policy";
                                message: string | null;
                                other: {
                                    /**
                                     * Format: uuid
                                     * @description An identifier of ONES.
                                     */
                                    resourceId: string;
                                    resourceName: string;
                                } | null;
                            }[];
                            rank: ("right-size" | "all-amenities" | "own-building" | "own-floor" | "free-longer")[];
                            needsApproval: boolean;
                        }[];
                    };
                };
            };
        };
    };
    findTogether: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    start: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339 with an offset.
                     */
                    end: string;
                    wanted: {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        resourceId?: string;
                        /** @enum {unknown} */
                        kind?: "room" | "desk" | "equipment";
                        capacity?: number;
                        amenities?: string[];
                    }[];
                    /**
                     * Format: uuid
                     * @description For whom it would be booked, where that is not the caller; else 403 `forbidden`.
                     */
                    organizerId?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    buildingId?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    floorId?: string;
                    /**
                     * Format: uuid
                     * @description An identifier of ONES.
                     */
                    nearFloorId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sets: {
                            resources: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                /** @enum {unknown} */
                                kind: "room" | "desk" | "equipment";
                                name: string;
                                emailAddress: string | null;
                                capacity: number | null;
                                amenities: string[];
                                buildingId: string | null;
                                buildingName: string | null;
                                floorId: string | null;
                                floorName: string | null;
                                floorShortName: string | null;
                                /** @description An IANA time zone name. */
                                timeZone: string;
                                description: string | null;
                                imageUrl: string | null;
                                /** @enum {unknown} */
                                state: "active" | "absent" | "archived";
                                /** @description Whether a connection keeps it the same in Exchange. */
                                synced: boolean;
                            }[];
                            /**
                             * @description Where all of them that stand anywhere stand.
                             * @enum {unknown}
                             */
                            near: "floor" | "building" | "anywhere";
                            needsApproval: boolean;
                        }[];
                        lacking: number[];
                        suggestedTimes: {
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            start: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            end: string;
                            resources: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    getResourceSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        description: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        floorId: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number;
                        parts: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        partOf: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        synced: boolean;
                        emailAddress: string | null;
                        version: number;
                        /** @description Set here and left alone by imports. */
                        ours: ("name" | "capacity" | "amenities" | "place")[];
                        told: {
                            name: string;
                            capacity: number | null;
                            amenities: string[];
                            building: string | null;
                            floor: string | null;
                        } | null;
                        images: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            url: string;
                            mediaType: string;
                        }[];
                        /** @description Bookings to come. */
                        upcoming: number;
                    };
                };
            };
        };
    };
    archiveResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one last seen: another in between is 409 `stale-version`. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        description: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        floorId: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number;
                        parts: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        partOf: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        synced: boolean;
                        emailAddress: string | null;
                        version: number;
                        /** @description Set here and left alone by imports. */
                        ours: ("name" | "capacity" | "amenities" | "place")[];
                        told: {
                            name: string;
                            capacity: number | null;
                            amenities: string[];
                            building: string | null;
                            floor: string | null;
                        } | null;
                        images: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            url: string;
                            mediaType: string;
                        }[];
                        /** @description Bookings to come. */
                        upcoming: number;
                    };
                };
            };
        };
    };
    restoreResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one last seen: another in between is 409 `stale-version`. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        description: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        floorId: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number;
                        parts: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        partOf: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        synced: boolean;
                        emailAddress: string | null;
                        version: number;
                        /** @description Set here and left alone by imports. */
                        ours: ("name" | "capacity" | "amenities" | "place")[];
                        told: {
                            name: string;
                            capacity: number | null;
                            amenities: string[];
                            building: string | null;
                            floor: string | null;
                        } | null;
                        images: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            url: string;
                            mediaType: string;
                        }[];
                        /** @description Bookings to come. */
                        upcoming: number;
                    };
                };
            };
        };
    };
    takeConnectionValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one last seen: another in between is 409 `stale-version`. */
                    version: number;
                    fields: ("name" | "capacity" | "amenities" | "place")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /** @enum {unknown} */
                        kind: "room" | "desk" | "equipment";
                        name: string;
                        names: {
                            en?: string;
                            "zh-Hant"?: string;
                            "zh-Hans"?: string;
                        };
                        description: string | null;
                        capacity: number | null;
                        amenities: string[];
                        buildingId: string | null;
                        floorId: string | null;
                        /** @description An IANA time zone name. */
                        timeZone: string;
                        position: number;
                        parts: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        partOf: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {unknown} */
                        state: "active" | "absent" | "archived";
                        synced: boolean;
                        emailAddress: string | null;
                        version: number;
                        /** @description Set here and left alone by imports. */
                        ours: ("name" | "capacity" | "amenities" | "place")[];
                        told: {
                            name: string;
                            capacity: number | null;
                            amenities: string[];
                            building: string | null;
                            floor: string | null;
                        } | null;
                        images: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            url: string;
                            mediaType: string;
                        }[];
                        /** @description Bookings to come. */
                        upcoming: number;
                    };
                };
            };
        };
    };
    addResourceImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description PNG, JPEG or WebP of at most 2 MB, in base64. What it is, is read from its bytes. */
                    data: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        url: string;
                        mediaType: string;
                    };
                };
            };
        };
    };
    getResourceImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    removeResourceImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listServiceTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            /** @description Never more than this person may. */
                            actsAs: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            };
                            scopes: ("resource.read" | "resource.manage" | "booking.create" | "booking.read" | "booking.change" | "booking.manage" | "directory.read" | "directory.manage" | "permission.manage" | "connection.manage" | "player.manage" | "policy.read" | "policy.manage" | "audit.read" | "mail.read")[] | null;
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingIds: string[] | null;
                            madeBy: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            expiresAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    makeServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("resource.read" | "resource.manage" | "booking.create" | "booking.read" | "booking.change" | "booking.manage" | "directory.read" | "directory.manage" | "permission.manage" | "connection.manage" | "player.manage" | "policy.read" | "policy.manage" | "audit.read" | "mail.read")[];
                    /**
                     * @description read: only GET.
                     * @enum {unknown}
                     */
                    access: "read" | "write";
                    /** @description Only there. Goes together with acts that ask where a thing stands. */
                    buildingIds?: string[];
                    /**
                     * Format: uuid
                     * @description Whom it acts as; you, if left out.
                     */
                    personId?: string;
                    /**
                     * Format: date-time
                     * @description At most two years from now.
                     */
                    expiresAt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. */
                        token: string;
                        serviceToken: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            /** @description Never more than this person may. */
                            actsAs: {
                                /**
                                 * Format: uuid
                                 * @description An identifier of ONES.
                                 */
                                id: string;
                                name: string;
                            };
                            scopes: ("resource.read" | "resource.manage" | "booking.create" | "booking.read" | "booking.change" | "booking.manage" | "directory.read" | "directory.manage" | "permission.manage" | "connection.manage" | "player.manage" | "policy.read" | "policy.manage" | "audit.read" | "mail.read")[] | null;
                            /** @enum {unknown} */
                            access: "read" | "write";
                            buildingIds: string[] | null;
                            madeBy: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            expiresAt: string | null;
                        };
                    };
                };
            };
        };
    };
    revokeServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            url: string;
                            events: ("booking.created" | "booking.moved" | "booking.cancelled" | "booking.declined" | "booking.checked-in" | "booking.released" | "resource.changed")[];
                            enabled: boolean;
                            failingSince: string | null;
                            givenUpAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description https, and no address of a private network. */
                    url: string;
                    events: ("booking.created" | "booking.moved" | "booking.cancelled" | "booking.declined" | "booking.checked-in" | "booking.released" | "resource.changed")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. */
                        secret: string;
                        webhook: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            url: string;
                            events: ("booking.created" | "booking.moved" | "booking.cancelled" | "booking.declined" | "booking.checked-in" | "booking.released" | "resource.changed")[];
                            enabled: boolean;
                            failingSince: string | null;
                            givenUpAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description https, and no address of a private network. */
                    url?: string;
                    events?: ("booking.created" | "booking.moved" | "booking.cancelled" | "booking.declined" | "booking.checked-in" | "booking.released" | "resource.changed")[];
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        name: string;
                        url: string;
                        events: ("booking.created" | "booking.moved" | "booking.cancelled" | "booking.declined" | "booking.checked-in" | "booking.released" | "resource.changed")[];
                        enabled: boolean;
                        failingSince: string | null;
                        givenUpAt: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. */
                        secret: string;
                        webhook: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            name: string;
                            url: string;
                            events: ("booking.created" | "booking.moved" | "booking.cancelled" | "booking.declined" | "booking.checked-in" | "booking.released" | "resource.changed")[];
                            enabled: boolean;
                            failingSince: string | null;
                            givenUpAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        eventId: string;
                        type: string;
                        /** @enum {unknown} */
                        state: "queued" | "delivered" | "failed";
                        attempts: number;
                        status: number | null;
                        error: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                        triedAt: string | null;
                        nextAt: string | null;
                    };
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description An identifier of ONES.
                             */
                            eventId: string;
                            type: string;
                            /** @enum {unknown} */
                            state: "queued" | "delivered" | "failed";
                            attempts: number;
                            status: number | null;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with an offset.
                             */
                            createdAt: string;
                            triedAt: string | null;
                            nextAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    sendWebhookDeliveryAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An identifier of ONES. */
                id: string;
                /** @description An identifier of ONES. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An identifier of ONES.
                         */
                        eventId: string;
                        type: string;
                        /** @enum {unknown} */
                        state: "queued" | "delivered" | "failed";
                        attempts: number;
                        status: number | null;
                        error: string | null;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with an offset.
                         */
                        createdAt: string;
                        triedAt: string | null;
                        nextAt: string | null;
                    };
                };
            };
        };
    };
}
